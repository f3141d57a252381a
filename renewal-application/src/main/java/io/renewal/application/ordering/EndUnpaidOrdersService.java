package io.renewal.application.ordering;

import io.renewal.application.duework.Batches;
import io.renewal.application.port.in.EndUnpaidOrders;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.NewEvent;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Cancelled;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

final class EndUnpaidOrdersService implements EndUnpaidOrders {
    private final RenewalStore store;
    private final Batches batches;
    private final IdSource ids;

    @Inject
    EndUnpaidOrdersService(RenewalStore store, Batches batches, IdSource ids) {
        this.store = store;
        this.batches = batches;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "unpaid-orders";
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return store.inTransaction(tx -> tx.orders().firstPayBefore());
    }

    @Override
    public int countDue(int atMost) {
        return batches.count((tx, now) -> tx.orders().countOver(now, atMost));
    }

    @Override
    public int run() {
        return batches.run(this::end);
    }

    private int end(Tx tx, Instant now, int limit) {
        // Whoever changes an order holds its instance: what is read of the orders from here on stays true.
        Map<InstanceId, Instance> claimed = tx.instances().claimWithOrdersOver(now, limit).stream()
                .collect(Collectors.toMap(Instance::id, Function.identity()));
        List<Cancelled> over = tx.orders().open(claimed.keySet()).values().stream().map(order -> order.asOf(now))
                .filter(Cancelled.class::isInstance).map(Cancelled.class::cast).toList();
        tx.orders().update(over);
        tx.events().append(over.stream().map(order -> told(order, instanceOf(order, claimed))).toList());
        return claimed.size();
    }

    private NewEvent told(Cancelled order, Instance instance) {
        return new NewEvent(new EventId(ids.next()), instance, order.cancelledAt(), new OrderCancelled(order.id(), order.reason()));
    }

    private static Instance instanceOf(Order order, Map<InstanceId, Instance> claimed) {
        return Optional.ofNullable(claimed.get(order.details().instanceId())).orElseThrow();
    }
}
