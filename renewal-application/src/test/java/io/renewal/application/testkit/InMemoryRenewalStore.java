package io.renewal.application.testkit;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.StoreUnavailableException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A store in memory for tests of use cases. It commits, rolls back and keeps unique what must be, one transaction after the other; it
 * does not imitate a database. Thread-safe.
 */
public final class InMemoryRenewalStore implements RenewalStore {
    private final ReentrantLock lock = new ReentrantLock();
    private State committed = new State();
    private boolean down;

    @Override
    public <R> R inTransaction(Function<? super Tx, ? extends R> work) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("this thread is in a transaction already");
        }
        lock.lock();
        try {
            if (down) {
                throw new StoreUnavailableException("the store was told to be down", new IllegalStateException("down"));
            }
            State changed = committed.copy();
            R result = work.apply(new InMemoryTx(changed));
            committed = changed;
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** From now on, the store does not answer. */
    public void goDown() {
        lock.lock();
        try {
            down = true;
        } finally {
            lock.unlock();
        }
    }

    /** The store answers again, with all that was committed. */
    public void comeBack() {
        lock.lock();
        try {
            down = false;
        } finally {
            lock.unlock();
        }
    }
}
