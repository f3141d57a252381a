package io.renewal.server.metrics;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.domain.event.InstanceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A store whose events are told to somebody after they were committed. What a collision rolls back is not told, and what is then done
 * again is told once. If nobody knows whether a commit came about, because the connection broke, it is not told.
 */
final class CountingStore implements RenewalStore {
    private final RenewalStore store;
    private final Consumer<InstanceEvent> told;

    CountingStore(RenewalStore store, Consumer<InstanceEvent> told) {
        this.store = store;
        this.told = told;
    }

    @Override
    public <R> R inTransaction(Function<? super Tx, ? extends R> work) {
        List<InstanceEvent> appended = new ArrayList<>();
        R result = store.<R>inTransaction(tx -> {
            appended.clear();
            return work.apply(new CountingTx(tx, appended));
        });
        appended.forEach(told);
        return result;
    }

    @Override
    public <R> R reading(Function<? super Tx, ? extends R> work) {
        return store.reading(work);
    }
}
