package io.renewal.server.metrics;

import io.renewal.application.chargerun.ChargeTally;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.server.metrics.CountingTx.Notes;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A store whose events, and what came of automatic renewals, are told to somebody after they were committed. What a collision rolls back is not told, and what is then done
 * again is told once. If nobody knows whether a commit came about, because the connection broke, it is not told.
 */
final class CountingStore implements RenewalStore {
    private final RenewalStore store;
    private final Consumer<InstanceEvent> told;
    private final Consumer<ChargeTally> charged;

    CountingStore(RenewalStore store, Consumer<InstanceEvent> told, Consumer<ChargeTally> charged) {
        this.store = store;
        this.told = told;
        this.charged = charged;
    }

    @Override
    public <R> R inTransaction(Function<? super Tx, ? extends R> work) {
        Notes notes = Notes.empty();
        R result = store.<R>inTransaction(tx -> {
            notes.clear();
            return work.apply(new CountingTx(tx, notes));
        });
        notes.appended().forEach(told);
        notes.charged().forEach(charged);
        return result;
    }

    @Override
    public <R> R reading(Function<? super Tx, ? extends R> work) {
        return store.reading(work);
    }

    @Override
    public <R> R snapshot(Function<? super Tx, ? extends R> work) {
        return store.snapshot(work);
    }
}
