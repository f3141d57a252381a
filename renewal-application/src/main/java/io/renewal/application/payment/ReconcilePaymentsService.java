package io.renewal.application.payment;

import io.renewal.application.duework.BatchSize;
import io.renewal.application.duework.Stop;
import io.renewal.application.port.in.ReconcilePayments;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.identity.OrderId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

final class ReconcilePaymentsService implements ReconcilePayments {
    /** Whoever does not answer by then is not hurried: a move would wait for each of their silences. */
    private static final int MOST_HASTENED = 3;

    private final RenewalStore store;
    private final ProviderPayments payments;
    private final ProviderRefunds refunds;
    private final PaymentTimes times;
    private final BatchSize size;
    private final Stop stop;

    @Inject
    ReconcilePaymentsService(RenewalStore store, ProviderPayments payments, ProviderRefunds refunds, PaymentTimes times, BatchSize size,
            Stop stop) {
        this.store = store;
        this.payments = payments;
        this.refunds = refunds;
        this.times = times;
        this.size = size;
        this.stop = stop;
    }

    @Override
    public String name() {
        return "payments";
    }

    /** Looks are timed by the clock of the store, which no sandbox moves. */
    @Override
    public Optional<Instant> nextDueAt() {
        return Optional.empty();
    }

    @Override
    public void hasten() {
        store.inTransaction(tx -> {
            tx.attempts().hasten(MOST_HASTENED);
            return true;
        });
        run();
    }

    @Override
    public int run() {
        return all(tx -> tx.attempts().claimOverdue(size.most(), times.lease()), payments::proceed)
                + all(tx -> tx.refunds().claimOverdue(size.most(), times.lease()), refunds::proceed);
    }

    /** What was claimed is not overdue any more, be it concluded, postponed, or leased to one who is killed now. */
    private int all(Function<Tx, List<OrderId>> claim, Consumer<OrderId> work) {
        int done = 0;
        List<OrderId> claimed;
        do {
            claimed = store.inTransaction(claim);
            Crowd.EVERYBODY.forEach(claimed, work);
            done += claimed.size();
        } while (claimed.size() == size.most() && !stop.isAsked());
        return done;
    }
}
