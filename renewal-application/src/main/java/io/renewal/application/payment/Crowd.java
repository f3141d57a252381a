package io.renewal.application.payment;

import io.renewal.domain.identity.OrderId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does something that waits for another machine for many orders at once, on a virtual thread each. */
final class Crowd {
    private Crowd() {}

    /**
     * Does the work for all of them, also if it fails for some.
     *
     * @throws RuntimeException the first failure, with the others beside it
     */
    static void forEach(List<OrderId> orders, Consumer<OrderId> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tasks = orders.stream().<Callable<Boolean>>map(order -> () -> {
                work.accept(order);
                return true;
            }).toList();
            throwFailures(threads.invokeAll(tasks));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
