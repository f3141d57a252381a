package io.renewal.domain.settlement;

import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.DaysGranted;
import io.renewal.domain.event.InstanceEvent.InstanceRenewed;
import io.renewal.domain.event.InstanceEvent.InstanceUnlocked;
import io.renewal.domain.event.InstanceEvent.SpecChanged;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.passage.SpecEffects;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.Grant;
import io.renewal.domain.renewal.Prolonging;
import io.renewal.domain.renewal.RenewalQuote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a purchase did to an instance, and what is to be told of it.
 *
 * @param before the instance as it was recorded
 * @param after the instance as it is now
 */
record Effect(Instance before, Instance after, Instant now) {
    /** The spec that had its time already, a prolonging, a spec that changed at once, and that a lock is gone. */
    List<InstanceEvent> events(OrderDetails order) {
        List<InstanceEvent> events = new ArrayList<>();
        SpecEffects.due(before, now).ifPresent(events::add);
        prolonging(order).map(prolonging -> told(order, prolonging)).ifPresent(events::add);
        SpecId specBefore = before.asOf(now).spec();
        if (!after.spec().equals(specBefore)) {
            events.add(new SpecChanged(order.id(), specBefore, after.spec()));
        }
        prolonging(order).filter(_ -> wasLocked()).map(prolonging -> new InstanceUnlocked(order.id(), prolonging.newEndTime()))
                .ifPresent(events::add);
        return events;
    }

    private static Optional<Prolonging> prolonging(OrderDetails order) {
        return order.purchase() instanceof Prolonging prolonging ? Optional.of(prolonging) : Optional.empty();
    }

    private InstanceEvent told(OrderDetails order, Prolonging prolonging) {
        return switch (prolonging) {
            case RenewalQuote quote -> new InstanceRenewed(order.id(), order.origin(), quote.currentEndTime(), quote.newEndTime(),
                    quote.spec(), after.nextSpecFrom(now), order.price());
            case Grant grant -> new DaysGranted(order.id(), grant.days(), grant.reason(), grant.currentEndTime(), grant.newEndTime());
        };
    }

    /** Whether consumers were told of a lock, so that they must be told that it is gone. */
    private boolean wasLocked() {
        return before.plan() instanceof Subscription subscription && subscription.progress().lockedAt().isPresent();
    }
}
