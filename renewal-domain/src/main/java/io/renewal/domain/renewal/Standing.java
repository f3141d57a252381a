package io.renewal.domain.renewal;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.renewal.RenewalRefusal.EndTimeMismatch;
import io.renewal.domain.renewal.RenewalRefusal.InstanceReleased;
import io.renewal.domain.renewal.RenewalRefusal.OfStanding;
import io.renewal.domain.renewal.RenewalRefusal.OrderInProgress;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an instance stands so that something can be ordered for it at all.
 *
 * <p>Immutable and thread-safe.
 *
 * @param instance as it is now
 * @param openOrder the order that is open for the instance
 */
public record Standing(Instance instance, Optional<OrderId> openOrder) {
    /** The first reason to refuse that holds; whoever believes in no end time in particular is not held to it. */
    public Optional<OfStanding> refusal(Subscription subscription, Optional<Instant> expectedEndTime) {
        Instant end = subscription.term().end();
        if (instance.isReleased()) {
            return instance.releasedAt().map(InstanceReleased::new);
        }
        if (expectedEndTime.filter(expected -> !expected.equals(end)).isPresent()) {
            return Optional.of(new EndTimeMismatch(end));
        }
        return openOrder.map(OrderInProgress::new);
    }

    /** The furthest that a term may reach. UTC. */
    static Instant horizon(Subscription subscription, Instant now) {
        return subscription.calendar().plusMonths(now, subscription.policy().horizonMonths());
    }
}
