package io.renewal.domain.passage;

import io.renewal.domain.event.InstanceEvent.InstanceReleased;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.instance.ReleaseCause;
import io.renewal.domain.instance.Released;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.order.Order.Unpaid;
import java.time.Instant;
import java.util.Optional;

/** Releases instances, and ends an order that is not paid by then. */
final class Releasing {
    private Releasing() {}

    static Passage release(Passage passage, ReleaseCause cause, Instant now) {
        Passage ended = passage.order().map(order -> ended(order, now))
                .map(order -> passage.then(passage.instance(), Optional.of(order), new OrderCancelled(order.id(), order.reason())))
                .orElse(passage);
        Instance instance = ended.instance();
        Optional<Instant> end = instance.plan() instanceof Subscription subscription
                ? Optional.of(subscription.term().end())
                : Optional.empty();
        return ended.then(instance.released(new Released(now, cause)), new InstanceReleased(end, cause));
    }

    /** An order whose time to pay is over ends by that: at one and the same instant it comes before the release. */
    private static Cancelled ended(Order order, Instant now) {
        return switch (order.asOf(now)) {
            case Cancelled over -> over;
            case Unpaid unpaid -> unpaid.cancel(CancellationReason.INSTANCE_RELEASED, now);
            default -> throw new IllegalStateException("nothing is released while order " + order.id() + " is " + order.status());
        };
    }
}
