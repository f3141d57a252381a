package io.renewal.application.testkit;

import io.renewal.application.port.out.Attempts;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.payment.AttemptId;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentAttempt.Pending;
import io.renewal.domain.payment.ProviderReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

record InMemoryAttempts(State state) implements Attempts {
    @Override
    public void update(Paying order) {
        Paying recorded = runningAs(order.attemptId());
        State.require(recorded.attempt().payment().isEmpty() || recorded.attempt().payment().equals(order.attempt().payment()),
                "a payment never gets another name");
        State.require(order.attempt().payment().flatMap(this::orderOf).filter(other -> !other.equals(order.id())).isEmpty(),
                "a payment is of one attempt");
        if (!recorded.attempt().withdrawal().equals(order.attempt().withdrawal())) {
            state.looks.computeIfPresent(order.attemptId(), (_, look) -> look.anew());
        }
        state.orders.put(order.id(), order);
    }

    private Paying runningAs(AttemptId attempt) {
        if (state.orders.get(attempt.orderId()) instanceof Paying paying && paying.attemptId().equals(attempt)) {
            return paying;
        }
        throw new IllegalStateException("only an attempt that runs goes further");
    }

    @Override
    public void lease(AttemptId attempt, Duration lease) {
        state.looks.computeIfPresent(attempt, (_, look) -> look.leased(state.storeNow, lease));
    }

    @Override
    public void postpone(AttemptId attempt, Pause pause, String problem) {
        state.looks.computeIfPresent(attempt, (_, look) -> look.postponed(state.storeNow, pause, problem));
    }

    @Override
    public void await(AttemptId attempt, Duration pause, String what) {
        state.looks.computeIfPresent(attempt, (_, look) -> look.awaiting(state.storeNow, pause, what));
    }

    @Override
    public void hasten(int mostLooks) {
        state.looks.replaceAll((_, look) -> look.looks() > 0 && look.looks() <= mostLooks ? look.hastened(state.storeNow) : look);
    }

    @Override
    public List<OrderId> claimOverdue(int limit, Duration lease) {
        List<AttemptId> due = state.looks.entrySet().stream().filter(look -> !look.getValue().at().isAfter(state.storeNow))
                .sorted(Comparator.comparing(look -> look.getValue().at())).limit(limit).map(Map.Entry::getKey).toList();
        due.forEach(attempt -> lease(attempt, lease));
        return due.stream().map(AttemptId::orderId).toList();
    }

    @Override
    public Optional<OrderId> orderOf(ProviderReference payment) {
        return state.orders.values().stream().filter(order -> order.attempts().stream().map(PaymentAttempt::payment)
                .anyMatch(known -> known.filter(payment::equals).isPresent())).map(Order::id).findAny();
    }

    @Override
    public Optional<Instant> firstOpenUntil() {
        return open().map(Paying::attempt).map(Pending::openUntil).min(Comparator.naturalOrder());
    }

    @Override
    public List<Doubt> running(int limit) {
        return running().sorted(Comparator.comparing(order -> order.attempt().startedAt())).limit(limit).map(this::doubt).toList();
    }

    @Override
    public Count count(int atMost) {
        List<Paying> counted = running().limit(atMost).toList();
        return new Count(counted.size(), (int) counted.stream().filter(this::isInDoubt).count());
    }

    private boolean isInDoubt(Paying order) {
        boolean waitsForCustomer = order.attempt().atProvider().page().isPresent() && order.attempt().withdrawal().isEmpty();
        return doubt(order).looks() > 0 && !waitsForCustomer;
    }

    /** Those that nobody withdraws yet. */
    Stream<Paying> open() {
        return running().filter(order -> order.attempt().withdrawal().isEmpty());
    }

    private Stream<Paying> running() {
        return state.orders.values().stream().filter(Paying.class::isInstance).map(Paying.class::cast)
                .filter(order -> state.looks.containsKey(order.attemptId()));
    }

    private Doubt doubt(Paying order) {
        Look look = Optional.ofNullable(state.looks.get(order.attemptId())).orElseThrow();
        return new Doubt(order.attemptId(), order.details().accountId(), order.details().instanceId(), order.attempt().startedAt(),
                look.looks(), look.problem(), look.at());
    }
}
