package io.renewal.persistence;

import io.renewal.application.port.out.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets as much work begin at a time as there are connections, in the order it came, and has the rest wait. The pool makes no promise of
 * order, and its patience, which is meant for a database that is away, is short; here somebody waits because others work, which is worth
 * more of it. Once one whose turn it was got no connection, those who wait behind are told so and do not try it themselves. Thread-safe.
 */
final class Turns {
    /** As long as a server lets requests end that have begun: nobody listens much longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore free;
    private final AtomicInteger timesAway = new AtomicInteger();

    /** @param connections how many there are, from 1 */
    Turns(int connections) {
        free = new Semaphore(connections, true);
    }

    /**
     * Does the work when its turn has come.
     *
     * @throws StoreUnavailableException if it does not come, or if somebody else found the database to be away meanwhile
     */
    <R> R take(Supplier<R> work) {
        int before = timesAway.get();
        if (!hasCome()) {
            throw new StoreUnavailableException("all connections to the database are in use", new TimeoutException());
        }
        try {
            if (timesAway.get() != before) {
                throw new StoreUnavailableException("the database does not answer", new TimeoutException("others waited for a connection"));
            }
            return work.get();
        } finally {
            free.release();
        }
    }

    /** Somebody whose turn it was got no connection. */
    void databaseIsAway() {
        timesAway.incrementAndGet();
    }

    private boolean hasCome() {
        try {
            return free.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
