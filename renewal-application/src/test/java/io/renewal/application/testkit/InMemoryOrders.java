package io.renewal.application.testkit;

import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.port.out.Orders;
import io.renewal.application.query.OrderFilter;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.Order.RefundDue;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.order.OrderTransition;
import io.renewal.domain.payment.PaymentAttempt.Ended;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.renewal.Prolonging;
import io.renewal.domain.renewal.SpecChange;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class InMemoryOrders implements Orders {
    private final State state;
    private final LockOrder locks;

    InMemoryOrders(State state, LockOrder locks) {
        this.state = state;
        this.locks = locks;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return Optional.ofNullable(state.orders.get(id));
    }

    @Override
    public Map<OrderId, Order> find(Collection<OrderId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).collect(Collectors.toMap(Order::id, Function.identity()));
    }

    @Override
    public Optional<Order> lock(OrderId id) {
        locks.enter(Level.ORDER);
        return find(id);
    }

    @Override
    public Map<InstanceId, Order> open(Collection<InstanceId> instances) {
        return state.orders.values().stream().filter(order -> order.status().isOpen())
                .filter(order -> instances.contains(order.details().instanceId()))
                .collect(Collectors.toMap(order -> order.details().instanceId(), Function.identity()));
    }

    @Override
    public List<Order> history(InstanceId instanceId) {
        return state.orders.values().stream().filter(order -> order.details().instanceId().equals(instanceId))
                .filter(order -> order instanceof Order.Paid || order.details().purchase() instanceof SpecChange)
                .sorted(Comparator.comparing((Order order) -> order.details().createdAt()).thenComparing(order -> order.id().toString()))
                .toList();
    }

    @Override
    public void add(List<? extends Order> orders) {
        orders.forEach(this::addOne);
    }

    private void addOne(Order order) {
        State.require(state.instances.containsKey(order.details().instanceId()), "an order is for an instance that is there");
        State.require(!state.unorderable.contains(order.details().instanceId()), "the store was told to refuse orders for it");
        State.add(state.orders, order.id(), order);
        requireUnique();
        noteLooks(order);
    }

    @Override
    public int countOver(Instant now, int atMost) {
        return (int) state.orders.values().stream().filter(Order.Unpaid.class::isInstance)
                .filter(order -> !order.details().payBefore().isAfter(now)).limit(atMost).count();
    }

    @Override
    public Waiting unpaidByAutoRenewal(int atMost) {
        List<OrderDetails> waiting = state.orders.values().stream().filter(Order.Unpaid.class::isInstance).map(Order::details)
                .filter(order -> order.origin() == OrderOrigin.AUTO_RENEWAL).sorted(Comparator.comparing(OrderDetails::payBefore))
                .limit(atMost).toList();
        return new Waiting(waiting.size(), waiting.stream().map(OrderDetails::createdAt).min(Comparator.naturalOrder()));
    }

    @Override
    public Optional<Instant> firstPayBefore() {
        return state.orders.values().stream().filter(Order.Unpaid.class::isInstance).map(order -> order.details().payBefore())
                .min(Instant::compareTo);
    }

    @Override
    public void update(List<? extends Order> orders) {
        orders.forEach(this::write);
    }

    private void write(Order order) {
        State.require(!state.unchangeable.contains(order.details().instanceId()), "the store was told to refuse changes of it");
        OrderStatus recorded = find(order.id()).orElseThrow().status();
        State.require(OrderTransition.predecessorsOf(order.status()).contains(recorded),
                "no order goes from " + recorded + " to " + order.status());
        State.replace(state.orders, order.id(), order);
        requireUnique();
        noteLooks(order);
    }

    @Override
    public Page<Order> list(OrderFilter filter, PageRequest page, Instant now) {
        return Paging.descending(state.orders.values().stream().filter(order -> matches(filter, order.asOf(now))), InMemoryOrders::position,
                page);
    }

    private static boolean matches(OrderFilter filter, Order order) {
        return filter.accountId().filter(id -> !id.equals(order.details().accountId())).isEmpty()
                && filter.instanceId().filter(id -> !id.equals(order.details().instanceId())).isEmpty()
                && filter.status().filter(status -> status != order.status()).isEmpty();
    }

    private void requireUnique() {
        Map<InstanceId, Long> open = state.orders.values().stream().filter(order -> order.status().isOpen())
                .collect(Collectors.groupingBy(order -> order.details().instanceId(), Collectors.counting()));
        State.require(open.values().stream().allMatch(count -> count == 1), "one open order for an instance");
        Map<Renewed, Long> paid = state.orders.values().stream().filter(order -> order.status() == OrderStatus.PAID)
                .flatMap(InMemoryOrders::renewed).collect(Collectors.groupingBy(renewed -> renewed, Collectors.counting()));
        State.require(paid.values().stream().allMatch(count -> count == 1), "one paid order for an end time");
    }

    /** Who runs at the provider, or is owed by it, is looked at from now on; who does not is not. */
    private void noteLooks(Order order) {
        state.looks.keySet().removeIf(attempt -> attempt.orderId().equals(order.id()));
        state.refundLooks.remove(order.id());
        if (order instanceof Paying paying && paying.attempt().method() != PaymentMethod.BALANCE) {
            state.looks.put(paying.attemptId(), Look.now(state.storeNow));
        }
        if (order instanceof RefundDue) {
            state.refundLooks.put(order.id(), Look.now(state.storeNow));
        }
        State.require(order.attempts().stream().filter(attempt -> attempt instanceof Ended ended && ended.isPaid())
                .allMatch(paid -> paid.method() == PaymentMethod.BALANCE || paid.payment().isPresent()),
                "only a payment whose reference is recorded can move money");
    }

    private static Stream<Renewed> renewed(Order order) {
        return order.details().purchase() instanceof Prolonging prolonging
                ? Stream.of(new Renewed(prolonging.instanceId(), prolonging.currentEndTime()))
                : Stream.empty();
    }

    private static Position position(Order order) {
        return new Position(order.details().createdAt(), order.id().toString());
    }

    private record Renewed(InstanceId instance, Instant endTime) {}
}
