package io.renewal.rest.api;

import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.InMemoryRenewalStore;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** A store whose next transaction holds an idempotency key and goes on only when it is let. */
final class SlowStore implements RenewalStore {
    final CountDownLatch arrived = new CountDownLatch(1);
    final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final InMemoryRenewalStore store;
    private final IdempotencyKey key;
    private final AtomicBoolean slow = new AtomicBoolean();

    SlowStore(InMemoryRenewalStore store, String key) {
        this.store = store;
        this.key = new IdempotencyKey(key);
    }

    /** From now on, the next transaction is the one that is held up. */
    void slowDown() {
        slow.set(true);
    }

    @Override
    public <R> R inTransaction(Function<? super Tx, ? extends R> work) {
        if (!slow.compareAndSet(true, false)) {
            return store.inTransaction(work);
        }
        store.hold(new Caller.Operator(), key);
        arrived.countDown();
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        store.letGo(new Caller.Operator(), key);
        return store.inTransaction(work);
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
