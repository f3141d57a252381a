package io.renewal.domain.passage;

import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.lifecycle.DueStep;
import io.renewal.domain.lifecycle.DueStep.Release;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.order.Order.Paying;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of an instance as time passed, or as it was released early. All of it is written in one transaction, or none.
 *
 * @param instance as it is now
 * @param order the order that was open, as it is now; a release ends one that is not paid
 * @param events what is to be told, in order
 * @param delivery how its last final notice fared, if some receiver did not get it
 */
public record Passage(Instance instance, Optional<Order> order, List<InstanceEvent> events, Optional<NoticeDelivery> delivery) {
    public Passage {
        events = List.copyOf(events);
    }

    static Passage begin(Instance instance, Optional<Order> openOrder) {
        return begin(instance, openOrder, Optional.empty());
    }

    static Passage begin(Instance instance, Optional<Order> openOrder, Optional<NoticeDelivery> delivery) {
        return new Passage(instance, openOrder, List.of(), delivery);
    }

    /** The order that was ended. */
    public Optional<Cancelled> endedOrder() {
        return order.filter(Cancelled.class::isInstance).map(Cancelled.class::cast);
    }

    /** Whether the release is due, and waits only for the answer to a payment, or for somebody to get the final notice. */
    public boolean isHeldAt(Instant now) {
        return instance.nextStep().filter(step -> !now.isBefore(step.dueAt())).isPresent();
    }

    /** What is to be done at {@code now}; a release that is held is not. */
    Optional<DueStep> nextAt(Instant now) {
        return instance.nextStep().filter(step -> !now.isBefore(step.dueAt()))
                .filter(step -> !(step instanceof Release && (isPaying() || isUntold())));
    }

    /** Whether its order is being paid. */
    public boolean isPaying() {
        return order.filter(Paying.class::isInstance).isPresent();
    }

    private boolean isUntold() {
        return delivery.filter(notice -> notice.isLostFor(instance)).isPresent();
    }

    Passage then(Instance next, InstanceEvent event) {
        return then(next, order, event);
    }

    Passage then(Instance next, Optional<Order> nextOrder, InstanceEvent event) {
        return new Passage(next, nextOrder, Stream.concat(events.stream(), Stream.of(event)).toList(), delivery);
    }
}
