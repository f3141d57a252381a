package io.renewal.application.payment;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.settlement.Settling;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.autorenewal.Setback;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.payment.AttemptId;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentAttempt.Pending;
import io.renewal.domain.settlement.Settlement;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Writes down how payments at the provider go on and how they end, each in one transaction. Whoever comes too late, as another node was
 * faster, changes nothing and gets the order as it is. Thread-safe.
 */
final class Conclusions {
    private final RenewalStore store;
    private final InstantSource clock;
    private final Settling settling;
    private final ChargeTimes chargeTimes;

    @Inject
    Conclusions(RenewalStore store, InstantSource clock, Settling settling, ChargeTimes chargeTimes) {
        this.store = store;
        this.clock = clock;
        this.settling = settling;
        this.chargeTimes = chargeTimes;
    }

    /** Ends an attempt with the provider's answer, and does all that follows from it. */
    Order conclude(Paying seen, PaymentAnswer answer) {
        return ifRunning(seen.attemptId(), (tx, locked) -> end(tx, locked, answer));
    }

    /** Ends an attempt of which the provider was never told, so that it has moved no money; unless somebody has told it by now. */
    Order giveUp(Paying seen, PaymentAnswer answer) {
        return ifRunning(seen.attemptId(), (tx, locked) -> locked.order().attempt().payment().isPresent()
                ? locked.order()
                : end(tx, locked, answer));
    }

    private Order end(Tx tx, Locked locked, PaymentAnswer answer) {
        Instant now = clock.instant();
        Settlement settlement = Settlement.conclude(locked.order(), locked.instance(), answer, now);
        return settling.update(tx, Setback.follow(chargeTimes, settlement, now), now);
    }

    /**
     * Writes how far an attempt has come.
     *
     * @return the order as it is then; if it is not this attempt that runs, perhaps with another one
     */
    Order note(Paying seen, UnaryOperator<Pending> change) {
        return ifRunning(seen.attemptId(), (tx, locked) -> {
            Paying changed = locked.order().goingOn(change.apply(locked.order().attempt()));
            tx.attempts().update(changed);
            return changed;
        });
    }

    private Order ifRunning(AttemptId attempt, BiFunction<Tx, Locked, Order> work) {
        return store.inTransaction(tx -> {
            OrderDetails details = tx.orders().find(attempt.orderId()).orElseThrow().details();
            Instance instance = tx.instances().lock(details.instanceId()).orElseThrow();
            Order order = tx.orders().lock(attempt.orderId()).orElseThrow();
            return order instanceof Paying paying && paying.attemptId().equals(attempt)
                    ? work.apply(tx, new Locked(paying, instance))
                    : order;
        });
    }

    Order find(OrderId id) {
        return store.inTransaction(tx -> tx.orders().find(id)).orElseThrow();
    }

    /** An order that is being paid, and its instance, both locked. */
    private record Locked(Paying order, Instance instance) {}
}
