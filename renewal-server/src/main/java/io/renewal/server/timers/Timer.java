package io.renewal.server.timers;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs one kind of work now and then, one run after the other, until it is told to stop. It ends only then, whatever goes wrong. */
final class Timer implements Runnable {
    private final Runnable work;
    private final Duration interval;
    private final CountDownLatch stop;
    private final Failures failures;

    /** @param stop is counted down when no run is to begin any more */
    Timer(String name, Runnable work, Duration interval, CountDownLatch stop) {
        this.work = work;
        this.interval = interval;
        this.stop = stop;
        this.failures = new Failures(name);
    }

    @Override
    public void run() {
        try {
            do {
                runOnce();
            } while (!stop.await(interval.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOnce() {
        try {
            work.run();
            failures.wentWell();
        } catch (RuntimeException | Error e) {
            failures.failed(e);
        }
    }
}
