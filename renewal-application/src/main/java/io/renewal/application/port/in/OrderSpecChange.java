package io.renewal.application.port.in;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.order.Order;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.specchange.SpecChangeRefusal;
import io.renewal.domain.specchange.SpecChangeRequest;
import java.util.Optional;

/**
 * Orders another spec for what is left of a term, at a fixed price. A dearer one waits to be paid, or is paid too if a method is given; it
 * applies as it is paid. One that is no dearer applies at once, and what it gives back is on the balance in the same transaction.
 */
public interface OrderSpecChange {
    Outcome<Result> order(Command command, IdempotentRequest<Result> request);

    /** What the caller says; where nothing is to be paid, the way to pay is of no consequence. */
    record Command(Caller caller, InstanceId instanceId, SpecChangeRequest change, Optional<Tender> payWith) {}

    sealed interface Result {
        /** The order, paid or waiting to be. */
        record Ordered(Order order) implements Result {}

        /** The payment has no end yet. */
        record Paying(Order order) implements Result {}

        /** The order waits to be paid; its last attempt was declined. */
        record Declined(Order order) implements Result {}

        record Refused(SpecChangeRefusal refusal) implements Result {}

        /** Nobody takes money in this way here. */
        record MethodNotOffered(PaymentMethod method) implements Result {}

        record InstanceNotFound(InstanceId instanceId) implements Result {}
    }
}
