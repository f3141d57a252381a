package io.renewal.application.payment;

import io.renewal.application.duework.BatchSize;
import io.renewal.application.duework.Stop;
import io.renewal.application.port.in.WithdrawPayments;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.payment.Withdrawal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

final class WithdrawPaymentsService implements WithdrawPayments {
    private final RenewalStore store;
    private final ProviderPayments payments;
    private final PaymentTimes times;
    private final BatchSize size;
    private final InstantSource clock;
    private final Stop stop;

    @Inject
    WithdrawPaymentsService(RenewalStore store, ProviderPayments payments, PaymentTimes times, BatchSize size, InstantSource clock,
            Stop stop) {
        this.store = store;
        this.payments = payments;
        this.times = times;
        this.size = size;
        this.clock = clock;
        this.stop = stop;
    }

    @Override
    public String name() {
        return "open-payments";
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return store.inTransaction(tx -> tx.attempts().firstOpenUntil());
    }

    @Override
    public int run() {
        int done = 0;
        List<OrderId> withdrawn;
        do {
            Instant now = clock.instant();
            withdrawn = store.inTransaction(tx -> withdraw(tx, now));
            Crowd.EVERYBODY.forEach(withdrawn, payments::proceed);
            done += withdrawn.size();
        } while (withdrawn.size() == size.most() && !stop.isAsked());
        return done;
    }

    private List<OrderId> withdraw(Tx tx, Instant now) {
        // Whoever changes an order holds its instance: what is read of the orders from here on stays true.
        List<InstanceId> claimed = tx.instances().claimWithPaymentsOver(now, size.most()).stream().map(Instance::id).toList();
        List<Paying> over = tx.orders().open(claimed).values().stream().filter(Paying.class::isInstance).map(Paying.class::cast).toList();
        for (Paying order : over) {
            tx.attempts().update(order.goingOn(order.attempt().withdrawn(reason(order, now))));
            tx.attempts().lease(order.attemptId(), times.lease());
        }
        return over.stream().map(Order::id).toList();
    }

    private static Withdrawal reason(Paying order, Instant now) {
        return now.isBefore(order.details().payBefore()) ? Withdrawal.PAGE_OVER : Withdrawal.NOT_PAID_IN_TIME;
    }
}
