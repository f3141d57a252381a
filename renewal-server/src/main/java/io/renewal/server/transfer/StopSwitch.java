package io.renewal.server.transfer;

import io.renewal.server.service.ShutdownSignal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells work that the program is to end, and holds the end back until the work has put down what it has in hand. */
public final class StopSwitch implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean thrown;
    private volatile Runnable listener = () -> {};

    private StopSwitch() {}

    /** One that is thrown by the signal. */
    public static StopSwitch on(ShutdownSignal signal) {
        StopSwitch stop = new StopSwitch();
        signal.onSignal(stop::throwIt);
        return stop;
    }

    public boolean isThrown() {
        return thrown;
    }

    /** Has the listener called when the switch is thrown, on another thread; at once if it was thrown before. Only one is kept. */
    void listen(Runnable newListener) {
        listener = newListener;
        if (thrown) {
            newListener.run();
        }
    }

    private void throwIt() {
        thrown = true;
        listener.run();
        try {
            boolean _ = ended.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work has ended. */
    @Override
    public void close() {
        ended.countDown();
    }
}
