package io.renewal.payment.sandbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits on virtual threads, until the time is over or the provider closes. */
final class Pause implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Waits, and says whether the provider is still open. */
    boolean forAsLongAs(Duration time) {
        try {
            return !closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends all pauses, now and from now on. */
    @Override
    public void close() {
        closed.countDown();
    }
}
