package io.renewal.server.service;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a service from its start to its end, which comes when the process is told to stop. */
public final class ServiceRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceRunner.class);

    private final ShutdownSignal signal;
    private final Duration patience;

    /**
     * A runner.
     *
     * @param signal what tells the process to stop
     * @param patience how long a stop that comes during the start waits for the start to end
     */
    public ServiceRunner(ShutdownSignal signal, Duration patience) {
        this.signal = signal;
        this.patience = patience;
    }

    /**
     * Starts the service, tells {@code started} of it, and returns when it has been closed.
     *
     * @throws io.renewal.server.StartupException if it cannot start for a reason that the operator can mend
     */
    public void run(Service service, Consumer<Service> started) throws InterruptedException {
        Closing closing = new Closing(service);
        CountDownLatch settled = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        signal.onSignal(() -> {
            stop(settled, closing);
            ended.countDown();
        });
        try {
            service.start();
            started.accept(service);
        } catch (RuntimeException | Error e) {
            closing.once();
            throw e;
        } finally {
            settled.countDown();
        }
        ended.await();
    }

    private void stop(CountDownLatch settled, Closing closing) {
        try {
            if (settled.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                closing.once();
            } else {
                LOG.warn("still starting after {}: stopped without closing", patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes once, whoever comes first: a failed start or the signal to stop. */
    private record Closing(Service service, AtomicBoolean begun) {
        Closing(Service service) {
            this(service, new AtomicBoolean());
        }

        void once() {
            if (begun.compareAndSet(false, true)) {
                service.close();
            }
        }
    }
}
