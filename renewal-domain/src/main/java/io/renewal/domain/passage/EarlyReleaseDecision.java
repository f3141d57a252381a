package io.renewal.domain.passage;

import io.renewal.domain.identity.OrderId;
import java.time.Instant;

/** What comes of the wish to release an instance early. A refusal has no effect. */
public sealed interface EarlyReleaseDecision {
    /** It is released; an order that waited to be paid has ended. */
    record Released(Passage passage) implements EarlyReleaseDecision {}

    /** It was released before. */
    record AlreadyReleased(Instant releasedAt) implements EarlyReleaseDecision {}

    /** A payment runs, and may be paid: its answer comes first. */
    record PaymentInProgress(OrderId orderId) implements EarlyReleaseDecision {}
}
