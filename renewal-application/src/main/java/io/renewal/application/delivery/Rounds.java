package io.renewal.application.delivery;

import io.renewal.application.delivery.EndpointRun.Served;
import io.renewal.application.duework.Stop;
import io.renewal.domain.identity.EndpointId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Serves many endpoints at once, each on a virtual thread of its own, so that one that is slow holds up no other. It comes to an end even if
 * there is always more: after a while all are served one round at a time, and those that are slow not again. For one thread.
 */
final class Rounds implements AutoCloseable {
    /** How many endpoints are served at once. */
    private static final int MOST = 64;
    /** After so many pauses it comes to its end. */
    private static final int PAUSES = 10;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<EndpointId, CompletableFuture<Served>> begun = new HashMap<>();
    private final Set<EndpointId> slow = new HashSet<>();
    private final Work work;
    private final Stop stop;
    private volatile int pauses;
    private int done;

    Rounds(Work work, Stop stop) {
        this.work = work;
        this.stop = stop;
    }

    /** Begins to serve those that are not being served; not those again that failed to answer, or were slow in the end; once asked to stop, none. */
    void begin(List<EndpointId> endpoints) {
        if (stop.isAsked()) {
            return;
        }
        endpoints.stream().filter(id -> !begun.containsKey(id) && !slow.contains(id)).limit(Math.max(0, MOST - running()))
                .forEach(id -> begun.put(id, CompletableFuture.supplyAsync(() -> work.serve(id, this::goesOn), threads)));
    }

    private boolean goesOn() {
        return pauses < PAUSES && !stop.isAsked();
    }

    private long running() {
        return begun.values().stream().filter(one -> !one.isDone()).count();
    }

    /**
     * Waits for all of them, for so long.
     *
     * @return whether all are served
     * @throws RuntimeException what failed for an endpoint, once all have ended
     */
    boolean endWithin(Duration pause) {
        try {
            CompletableFuture.allOf(begun.values().toArray(CompletableFuture[]::new)).get(pause.toNanos(), TimeUnit.NANOSECONDS);
            begun.keySet().stream().toList().forEach(this::count);
            return true;
        } catch (TimeoutException goOn) {
            begun.entrySet().stream().filter(one -> isServed(one.getValue())).map(Map.Entry::getKey).toList().forEach(this::count);
            passedPause();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("some webhooks could not be gone on with", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void passedPause() {
        pauses = Math.min(pauses + 1, PAUSES);
        if (pauses == PAUSES) {
            begun.entrySet().stream().filter(one -> !one.getValue().isDone()).map(Map.Entry::getKey).forEach(slow::add);
        }
    }

    /** One that did not answer, or failed on our side, is kept in mind, and so not begun again. */
    private static boolean isServed(CompletableFuture<Served> one) {
        return one.isDone() && !one.isCompletedExceptionally() && one.join().answered();
    }

    private void count(EndpointId id) {
        CompletableFuture<Served> one = begun.remove(id);
        if (one != null) {
            done += one.join().deliveries();
        }
    }

    /** How many deliveries were sent. */
    int done() {
        return done;
    }

    /** Waits for what goes on; if this thread is interrupted, breaks it off. */
    @Override
    public void close() {
        threads.close();
    }

    /** What serves an endpoint. */
    interface Work {
        /**
         * Sends what is to be sent to an endpoint.
         *
         * @param goOn whether another round may follow one
         */
        Served serve(EndpointId endpoint, BooleanSupplier goOn);
    }
}
