package io.renewal.application.testkit;

import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.OpenTransaction;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.application.testkit.State.Requested;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.ledger.Posting;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A store in memory for tests of use cases. It commits, rolls back and keeps unique what must be, one transaction after the other; it
 * does not imitate a database. Thread-safe.
 */
public final class InMemoryRenewalStore implements RenewalStore {
    private final ReentrantLock lock = new ReentrantLock();
    private State committed = new State();
    private final AtomicInteger transactions = new AtomicInteger();
    private final Set<Requested> held = new HashSet<>();
    private boolean down;
    private boolean collides;
    private final Deque<Runnable> happenings = new ArrayDeque<>();

    @Override
    public <R> R inTransaction(Function<? super Tx, ? extends R> work) {
        next().ifPresent(Runnable::run);
        return alone(() -> {
            if (collides) {
                collides = false;
                R _ = work.apply(new InMemoryTx(committed.copy(), held, new LockOrder()));
            }
            State changed = committed.copy();
            R result = work.apply(new InMemoryTx(changed, held, new LockOrder()));
            committed = changed;
            return result;
        });
    }

    @Override
    public <R> R reading(Function<? super Tx, ? extends R> work) {
        return alone(() -> {
            State read = committed.copy();
            R result = work.apply(new InMemoryTx(read, held, LockOrder.whileReading()));
            State.require(read.holdsTheSameAs(committed), "nothing is written while reading");
            return result;
        });
    }

    /** Nobody else does anything meanwhile. */
    @Override
    public <R> R snapshot(Function<? super Tx, ? extends R> work) {
        return reading(work);
    }

    /** How many transactions there were, those too that only read. */
    public int transactions() {
        return transactions.get();
    }

    private <R> R alone(Supplier<R> work) {
        transactions.incrementAndGet();
        return OpenTransaction.around(() -> oneAfterTheOther(work));
    }

    private <R> R oneAfterTheOther(Supplier<R> work) {
        lock.lock();
        try {
            if (down) {
                throw new StoreUnavailableException("the store was told to be down", new IllegalStateException("down"));
            }
            return work.get();
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

    /** From now on, no order can be written for this instance, as if something about it were broken. */
    public void refuseOrdersFor(InstanceId instance) {
        lock.lock();
        try {
            committed.unorderable.add(instance);
        } finally {
            lock.unlock();
        }
    }

    /** From now on, nothing about this instance or its orders can be changed, as if something about it were broken. */
    public void refuseChangesOf(InstanceId instance) {
        lock.lock();
        try {
            committed.unchangeable.add(instance);
        } finally {
            lock.unlock();
        }
    }

    /** Nothing about this instance is broken any more. */
    public void mend(InstanceId instance) {
        lock.lock();
        try {
            committed.unchangeable.remove(instance);
        } finally {
            lock.unlock();
        }
    }

    /** Time passes by the clock of the store, which times leases, and by no other. */
    public void letPass(Duration duration) {
        lock.lock();
        try {
            committed.storeNow = committed.storeNow.plus(duration);
        } finally {
            lock.unlock();
        }
    }

    /** All postings, those too that pass the balances by; the first one first. */
    public List<Posting> postings() {
        return alone(() -> List.copyOf(committed.postings.values()));
    }

    /** The next transaction collides with another one: its work is done, rolled back, and done again. */
    public void collideOnce() {
        lock.lock();
        try {
            collides = true;
        } finally {
            lock.unlock();
        }
    }

    /** Right before the transaction that comes after that many others, something happens, such as what another node does. */
    public void happensAfter(int transactions, Runnable happening) {
        lock.lock();
        try {
            IntStream.range(0, transactions).forEach(_ -> happenings.add(() -> {}));
            happenings.add(happening);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Runnable> next() {
        lock.lock();
        try {
            return Optional.ofNullable(happenings.poll());
        } finally {
            lock.unlock();
        }
    }

    /** From now on, another transaction that does not end holds a caller's key. */
    public void hold(Caller caller, IdempotencyKey key) {
        lock.lock();
        try {
            held.add(new Requested(caller, key));
        } finally {
            lock.unlock();
        }
    }

    /** That other transaction ended, and left nothing. */
    public void letGo(Caller caller, IdempotencyKey key) {
        lock.lock();
        try {
            held.remove(new Requested(caller, key));
        } finally {
            lock.unlock();
        }
    }
}
