package io.renewal.application.testkit;

import io.renewal.application.port.out.Attempts.Pause;
import io.renewal.application.port.out.Refunds;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order.RefundDue;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record InMemoryRefunds(State state) implements Refunds {
    @Override
    public List<OrderId> claimOverdue(int limit, Duration lease) {
        List<OrderId> due = state.refundLooks.entrySet().stream().filter(look -> !look.getValue().at().isAfter(state.storeNow))
                .sorted(Comparator.comparing(look -> look.getValue().at())).limit(limit).map(Map.Entry::getKey).toList();
        due.forEach(order -> lease(order, lease));
        return due;
    }

    @Override
    public void lease(OrderId order, Duration lease) {
        state.refundLooks.computeIfPresent(order, (_, look) -> look.leased(state.storeNow, lease));
    }

    @Override
    public void postpone(OrderId order, Pause pause, String problem) {
        state.refundLooks.computeIfPresent(order, (_, look) -> look.postponed(state.storeNow, pause, problem));
    }

    @Override
    public List<Owed> owed(int limit) {
        return state.orders.values().stream().filter(RefundDue.class::isInstance).map(RefundDue.class::cast).map(this::owed)
                .sorted(Comparator.comparing(Owed::since).thenComparing(owed -> owed.order().toString())).limit(limit).toList();
    }

    private Owed owed(RefundDue order) {
        Look look = Optional.ofNullable(state.refundLooks.get(order.id())).orElseThrow();
        return new Owed(order.id(), order.details().accountId(), order.details().instanceId(), order.dueSince(), look.looks(),
                look.problem(), look.at());
    }

    @Override
    public int count(int atMost) {
        return Math.min(atMost, state.refundLooks.size());
    }
}
