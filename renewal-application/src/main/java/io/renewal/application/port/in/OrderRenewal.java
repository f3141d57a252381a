package io.renewal.application.port.in;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.order.Order;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.renewal.RenewalRequest;
import java.util.Optional;

/**
 * Orders a renewal at a fixed price, and pays it too if a method is given. Order, payment from the balance and prolonged term are one
 * transaction; a payment at the provider begins in that transaction and ends in another.
 */
public interface OrderRenewal {
    Outcome<Result> order(Command command, IdempotentRequest<Result> request);

    /** What the caller says; without a way to pay the order waits to be paid. */
    record Command(Caller caller, InstanceId instanceId, RenewalRequest renewal, Optional<Tender> payWith) {}

    sealed interface Result {
        /** The order, paid or waiting to be. */
        record Ordered(Order order) implements Result {}

        /** The payment has no end yet: the customer has something to do on its page, or the provider has not answered. */
        record Paying(Order order) implements Result {}

        /** The order waits to be paid; its last attempt was declined. */
        record Declined(Order order) implements Result {}

        record MethodNotOffered(PaymentMethod method) implements Result {}

        record Refused(RenewalRefusal refusal) implements Result {}

        record InstanceNotFound(InstanceId instanceId) implements Result {}
    }
}
