package io.renewal.application.duework;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.domain.instance.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;

/** Does what is due for instances batch by batch, each in a transaction of its own, until one comes back short. Thread-safe. */
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
     * Does all that is due by the clock, unless the process is to end. One that cannot be dealt with holds up no other: then each of its batch
     * is claimed by itself, and what fails alone is left to the next run.
     *
     * @return for how many instances something was done
     * @throws IllegalStateException after all that, if something was left to the next run
     */
    public int run(Work work) {
        LeftOut leftOut = new LeftOut(work);
        int all = 0;
        int done;
        do {
            done = next(leftOut);
            all += done;
        } while (done == size.most() && goesOn(leftOut));
        leftOut.raise();
        return all;
    }

    /** If as many fail as a batch has, it is about all rather than some, and the run is to be seen now. */
    private boolean goesOn(LeftOut leftOut) {
        return leftOut.count() < size.most() && !stop.isAsked();
    }

    private int next(LeftOut leftOut) {
        Instant now = clock.instant();
        try {
            return store.inTransaction(tx -> leftOut.perform(tx, now, size.most()));
        } catch (StoreUnavailableException down) {
            throw down;
        } catch (RuntimeException oneOfThemIsToBlame) {
            return oneByOne(leftOut, now);
        }
    }

    private int oneByOne(LeftOut leftOut, Instant now) {
        int done = 0;
        while (done < size.most() && goesOn(leftOut) && alone(leftOut, now)) {
            done++;
        }
        return done;
    }

    private boolean alone(LeftOut leftOut, Instant now) {
        try {
            return store.inTransaction(tx -> leftOut.perform(tx, now, 1)) > 0;
        } catch (StoreUnavailableException down) {
            throw down;
        } catch (RuntimeException surprise) {
            leftOut.add(surprise);
            return true;
        }
    }

    /** Counts what is due by the clock. */
    public int count(BiFunction<Tx, Instant, Integer> count) {
        Instant now = clock.instant();
        return store.<Integer>reading(tx -> count.apply(tx, now));
    }

    /** Something that falls due for instances. */
    public interface Work {
        /** Claims at most {@code limit} instances for which it is due at {@code now}; fewer say that it is due for no more. */
        List<Instance> claim(Tx tx, Instant now, int limit);

        /** Does it for instances that were claimed. It is not due for them at {@code now} any more afterwards. */
        void pass(Tx tx, List<Instance> claimed, Instant now);
    }
}
