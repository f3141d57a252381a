package io.renewal.application.autorenewal;

import io.renewal.application.payment.PaymentTimes;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.settlement.Settling;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.Order.Unpaid;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Writes what was decided on automatic renewals: all of it by a handful of statements, however much it is. Thread-safe. */
final class Charging {
    private final Settling settling;
    private final PaymentTimes times;
    private final ChargePace pace;

    @Inject
    Charging(Settling settling, PaymentTimes times, ChargePace pace) {
        this.settling = settling;
        this.times = times;
        this.pace = pace;
    }

    /**
     * Writes it.
     *
     * @return the orders that are to be gone on with outside of a transaction
     */
    List<Order> write(Tx tx, List<Decided> decided, Instant now) {
        // What was open makes room before another order takes its place.
        tx.orders().update(decided.stream().flatMap(one -> one.superseded().stream()).toList());
        settling.tell(tx, decided.stream().flatMap(Decided::ended).toList());
        settling.add(tx, decided.stream().flatMap(Decided::placed).toList(), now);
        settling.update(tx, decided.stream().flatMap(Decided::goesOn).toList(), now);
        tx.instances().update(decided.stream().flatMap(Decided::rewritten).toList());
        settling.tell(tx, decided.stream().flatMap(one -> one.told(now)).toList());
        List<Order> open = decided.stream().flatMap(Decided::open).toList();
        open.forEach(order -> lease(tx, order));
        postpone(tx, decided.stream().filter(Decided::isPostponed), now.plus(pace.pause()));
        // If this node dies, another one goes on as soon as it can know.
        postpone(tx, decided.stream().filter(Decided::isUnderWay), now.plus(times.lease()));
        return open;
    }

    /** Leaves what balances do not pay to whoever asks the provider, next or on another node; nothing is ordered for it until then. */
    void handOver(Tx tx, List<Decided> decided, Instant now) {
        tx.charges().handOver(decided.stream().map(one -> one.instance().id()).toList(), now);
    }

    /** Ends an order that a pause came before: nobody waits for it, its attempt is no failed one, and is due when the pause is over. */
    Order holdBack(Tx tx, Instance instance, Unpaid order, Instant now) {
        Cancelled over = order.cancel(CancellationReason.SUPERSEDED, now);
        tx.orders().update(List.of(over));
        tx.instances().update(List.of(instance));
        settling.tell(tx, instance, List.of(new OrderCancelled(over.id(), over.reason())), now);
        return over;
    }

    /** Lets the attempt for an instance, which is locked, be gone on with later, as the provider is not there. */
    void leave(Tx tx, Instance instance, Instant now) {
        tx.charges().postpone(List.of(instance.id()), now.plus(pace.pause()));
    }

    private static void postpone(Tx tx, Stream<Decided> decided, Instant until) {
        tx.charges().postpone(decided.map(one -> one.instance().id()).toList(), until);
    }

    /** Whoever began it goes on with it, undisturbed by others. */
    private void lease(Tx tx, Order order) {
        if (order instanceof Paying begun) {
            tx.attempts().lease(begun.attemptId(), times.lease());
        }
    }
}
