package io.renewal.application.ordering;

import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.settlement.Settling;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Cancelled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The order that is recorded as open for an instance; its time to pay may have passed.
 *
 * @param recorded as it is recorded
 */
record OpenOrder(Optional<Order> recorded) {
    static OpenOrder of(Tx tx, Instance instance) {
        return new OpenOrder(Optional.ofNullable(tx.orders().open(List.of(instance.id())).get(instance.id())));
    }

    /** The order that is really open. */
    Optional<OrderId> idAt(Instant now) {
        return recorded.map(order -> order.asOf(now)).filter(order -> order.status().isOpen()).map(Order::id);
    }

    /** Records the end of an order whose time to pay has passed, so that another can take its place. */
    void endIfOver(Tx tx, Instance instance, Settling settling, Instant now) {
        overAt(now).ifPresent(over -> {
            tx.orders().update(over);
            settling.tell(tx, instance, List.of(new OrderCancelled(over.id(), over.reason())), over.cancelledAt());
        });
    }

    private Optional<Cancelled> overAt(Instant now) {
        return recorded.map(order -> order.asOf(now)).filter(Cancelled.class::isInstance).map(Cancelled.class::cast);
    }
}
