package io.renewal.domain.instance;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.pricing.SpecId;
import java.time.Instant;

/**
 * A spec that was bought with a renewal before the end time, and applies from that end time on.
 *
 * @param spec the new spec
 * @param effectiveAt the old end time, UTC
 * @param orderId the order that bought it
 */
public record ScheduledChange(SpecId spec, Instant effectiveAt, OrderId orderId) {
    /** Whether the new spec applies at {@code now}. */
    public boolean isEffectiveAt(Instant now) {
        return !now.isBefore(effectiveAt);
    }
}
