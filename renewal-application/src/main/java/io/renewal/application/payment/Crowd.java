package io.renewal.application.payment;

import io.renewal.application.duework.Stop;
import io.renewal.domain.identity.OrderId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Does something that waits for another machine for many orders at once, on a virtual thread each. Thread-safe. */
public final class Crowd {
    /** All at once. */
    static final Crowd EVERYBODY = new Crowd(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final Semaphore turns;
    private final long nanosBetween;

    /**
     * @param atOnce the most that are worked on at once, from 1
     * @param perSecond the most that are begun in a second by one caller, from 1
     */
    public Crowd(int atOnce, int perSecond) {
        this.turns = new Semaphore(atOnce);
        this.nanosBetween = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    /**
     * Does the work for all of them, also if it fails for some.
     *
     * @throws RuntimeException the first failure, with the others beside it
     */
    public void forEach(List<OrderId> orders, Consumer<OrderId> work) {
        forEach(orders, new Stop(), work);
    }

    /** The same; once asked to stop it begins none, and waits for those that are begun. */
    public void forEach(List<OrderId> orders, Stop stop, Consumer<OrderId> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> begun = new ArrayList<>();
            for (OrderId order : orders) {
                turns.acquire();
                if (stop.isAsked()) {
                    turns.release();
                    break;
                }
                begun.add(threads.submit(() -> perform(order, work)));
                // The next one is begun when it may be, and not all of them when a second begins.
                LockSupport.parkNanos(nanosBetween);
            }
            throwFailures(begun);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean perform(OrderId order, Consumer<OrderId> work) {
        try {
            work.accept(order);
            return true;
        } finally {
            turns.release();
        }
    }

    private static void throwFailures(List<Future<Boolean>> done) throws InterruptedException {
        IllegalStateException failures = new IllegalStateException("some payments could not be gone on with");
        for (Future<Boolean> one : done) {
            try {
                one.get();
            } catch (ExecutionException e) {
                failures.addSuppressed(e.getCause());
            }
        }
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
    }
}
