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
import io.renewal.domain.renewal.Purchase;
import io.renewal.domain.renewal.RenewalQuote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A term that was prolonged, and what is to be told of it.
 *
 * @param before the instance as it was recorded
 * @param after the instance as it is now
 */
record Prolongation(Instance before, Instance after, Instant now) {
    /** The spec that had its time already, the prolonging itself, a spec that it changed at once, and that a lock is gone. */
    List<InstanceEvent> events(OrderDetails order) {
        List<InstanceEvent> events = new ArrayList<>();
        SpecEffects.due(before, now).ifPresent(events::add);
        events.add(told(order));
        SpecId specBefore = before.asOf(now).spec();
        if (!after.spec().equals(specBefore)) {
            events.add(new SpecChanged(order.id(), specBefore, after.spec()));
        }
        if (wasLocked()) {
            events.add(new InstanceUnlocked(order.id(), order.purchase().newEndTime()));
        }
        return events;
    }

    private InstanceEvent told(OrderDetails order) {
        Purchase purchase = order.purchase();
        return switch (purchase) {
            case RenewalQuote _ -> new InstanceRenewed(order.id(), order.origin(), purchase.currentEndTime(), purchase.newEndTime(),
                    purchase.spec(), after.nextSpecFrom(now), order.price());
            case Grant grant -> new DaysGranted(order.id(), grant.days(), grant.reason(), grant.currentEndTime(), grant.newEndTime());
        };
    }

    /** Whether consumers were told of a lock, so that they must be told that it is gone. */
    private boolean wasLocked() {
        return before.plan() instanceof Subscription subscription && subscription.progress().lockedAt().isPresent();
    }
}
