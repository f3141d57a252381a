package io.renewal.application.port.in;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.order.Order;
import io.renewal.domain.renewal.GrantRefusal;
import io.renewal.domain.renewal.GrantRequest;

/** Gives a customer days for nothing, by an order that says why. The operator's. */
public interface GrantDays {
    Outcome<Result> grant(Command command, IdempotentRequest<Result> request);

    record Command(InstanceId instanceId, GrantRequest grant) {}

    sealed interface Result {
        /** The order, which is Paid. */
        record Granted(Order order) implements Result {}

        record Refused(GrantRefusal refusal) implements Result {}

        record InstanceNotFound(InstanceId instanceId) implements Result {}
    }
}
