package io.renewal.server.timers;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Runs one kind of work now and then, one run after the other, until it is told to stop. It ends only then, whatever goes wrong. Work that
 * says that there is more is run again at once.
 */
final class Timer implements Runnable {
    private final BooleanSupplier work;
    private final Duration interval;
    private final CountDownLatch stop;
    private final Failures failures;

    /**
     * Of work that gives whether there is more.
     *
     * @param stop is counted down when no run is to begin any more
     */
    Timer(String name, BooleanSupplier work, Duration interval, CountDownLatch stop) {
        this.work = work;
        this.interval = interval;
        this.stop = stop;
        this.failures = new Failures(name);
    }

    @Override
    public void run() {
        try {
            Duration pause;
            do {
                pause = runOnce();
            } while (!stop.await(pause.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The pause after it. */
    private Duration runOnce() {
        try {
            Duration pause = work.getAsBoolean() ? Duration.ZERO : interval;
            failures.wentWell();
            return pause;
        } catch (RuntimeException | Error e) {
            failures.failed(e);
            return interval;
        }
    }
}
