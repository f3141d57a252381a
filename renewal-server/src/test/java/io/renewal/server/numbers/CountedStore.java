package io.renewal.server.numbers;

import io.renewal.application.port.out.RenewalStore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** A store whose commits are counted. */
record CountedStore(RenewalStore store, Count count) implements RenewalStore {
    @Override
    public <R> R inTransaction(Function<? super Tx, ? extends R> work) {
        R result = store.<R>inTransaction(work);
        count.commits.increment();
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

    /** How many there were. Thread-safe. */
    static final class Count {
        private final LongAdder commits = new LongAdder();

        long soFar() {
            return commits.sum();
        }
    }
}
