package io.renewal.application.ordering;

import io.renewal.application.duework.Batches;
import io.renewal.application.port.in.EndUnpaidOrders;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.NewEvent;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.autorenewal.Setback;
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
import java.util.stream.Stream;

final class EndUnpaidOrdersService implements EndUnpaidOrders, Batches.Work {
    private final RenewalStore store;
    private final Batches batches;
    private final IdSource ids;
    private final ChargeTimes chargeTimes;

    @Inject
    EndUnpaidOrdersService(RenewalStore store, Batches batches, IdSource ids, ChargeTimes chargeTimes) {
        this.store = store;
        this.batches = batches;
        this.ids = ids;
        this.chargeTimes = chargeTimes;
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
        return batches.run(this);
    }

    @Override
    public List<Instance> claim(Tx tx, Instant now, int limit) {
        return tx.instances().claimWithOrdersOver(now, limit);
    }

    @Override
    public void pass(Tx tx, List<Instance> due, Instant now) {
        // Whoever changes an order holds its instance: what is read of the orders from here on stays true.
        Map<InstanceId, Instance> claimed = due.stream().collect(Collectors.toMap(Instance::id, Function.identity()));
        List<Cancelled> over = tx.orders().open(claimed.keySet()).values().stream().map(order -> order.asOf(now))
                .filter(Cancelled.class::isInstance).map(Cancelled.class::cast).toList();
        tx.orders().update(over);
        List<Setback> setbacks = over.stream().map(order -> new Setback(chargeTimes, order, instanceOf(order, claimed), now)).toList();
        tx.instances().update(setbacks.stream().filter(Setback::changes).map(Setback::instance).toList());
        tx.events().append(setbacks.stream().flatMap(this::told).toList());
    }

    private Stream<NewEvent> told(Setback setback) {
        Cancelled order = setback.order();
        return Stream.concat(Stream.of(new OrderCancelled(order.id(), order.reason())), setback.events().stream())
                .map(event -> new NewEvent(new EventId(ids.next()), setback.instance(), order.cancelledAt(), event));
    }

    private static Instance instanceOf(Order order, Map<InstanceId, Instance> claimed) {
        return Optional.ofNullable(claimed.get(order.details().instanceId())).orElseThrow();
    }
}
