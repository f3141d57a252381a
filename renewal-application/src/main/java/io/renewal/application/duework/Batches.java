package io.renewal.application.duework;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** Does what is due batch by batch, each in a transaction of its own, until one comes back short. Thread-safe. */
public final class Batches {
    private final RenewalStore store;
    private final InstantSource clock;
    private final BatchSize size;
    private final Stop stop;

    @Inject
    Batches(RenewalStore store, InstantSource clock, BatchSize size, Stop stop) {
        this.store = store;
        this.clock = clock;
        this.size = size;
        this.stop = stop;
    }

    /**
     * Does all that is due by the clock, unless the process is to end.
     *
     * @return how many pieces were done
     */
    public int run(Batch batch) {
        int all = 0;
        int done;
        do {
            Instant now = clock.instant();
            done = store.inTransaction(tx -> batch.perform(tx, now, size.most()));
            all += done;
        } while (done == size.most() && !stop.isAsked());
        return all;
    }

    /** Counts what is due by the clock. */
    public int count(BiFunction<Tx, Instant, Integer> count) {
        Instant now = clock.instant();
        return store.<Integer>reading(tx -> count.apply(tx, now));
    }

    /** One transaction's worth of work. */
    @FunctionalInterface
    public interface Batch {
        /**
         * Claims what is due at {@code now} and does it. What was claimed is not due at {@code now} any more afterwards.
         *
         * @return how many pieces were claimed, at most {@code limit}; fewer say that no more is due
         */
        int perform(Tx tx, Instant now, int limit);
    }
}
