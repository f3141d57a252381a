package io.renewal.application.port.in;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import java.time.Instant;

/** Releases an instance at once, as when the customer deleted it. The operator's. */
public interface ReleaseInstance {
    Outcome<Result> release(Command command, IdempotentRequest<Result> request);

    /** What the operator says; the reason is for whoever reads the timeline. */
    record Command(InstanceId instanceId, String reason) {}

    sealed interface Result {
        /** It is released; an order that waited to be paid has ended. */
        record Released(InstanceView instance) implements Result {}

        record AlreadyReleased(Instant releasedAt) implements Result {}

        /** A payment runs: its answer comes first. */
        record PaymentInProgress(OrderId orderId) implements Result {}

        record InstanceNotFound(InstanceId instanceId) implements Result {}
    }
}
