package io.renewal.application.delivery;

import io.renewal.application.delivery.EndpointRun.Served;
import io.renewal.application.duework.Stop;
import io.renewal.domain.identity.EndpointId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Serves many endpoints at once, each on a virtual thread of its own, so that one that is slow holds up no other. It comes to an end even if
 * there is always more: after a while nobody goes on, unless somebody slow has to be waited for. While that is so the others go on, but nobody
 * is begun who may well be as slow. For one thread.
 */
final class Rounds implements AutoCloseable {
    /** How many endpoints are served at once. */
    private static final int MOST = 64;
    /** After so many pauses it comes to its end. */
    private static final int PAUSES = 10;
    /** And after so many whoever is slow. */
    private static final int MOST_PAUSES = 3 * PAUSES;
    /** Somebody whose round goes on for more pauses is slow. */
    private static final int PATIENCE = 2;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<EndpointId, Serving> begun = new ConcurrentHashMap<>();
    private final Set<EndpointId> left = new HashSet<>();
    private final Work work;
    private final Set<EndpointId> silent;
    private final Stop stop;
    private volatile int pauses;
    private int done;

    /** @param silent those that left something unanswered when they were served last; thread-safe, and kept true */
    Rounds(Work work, Set<EndpointId> silent, Stop stop) {
        this.work = work;
        this.silent = silent;
        this.stop = stop;
    }

    /** Begins to serve those that are not being served; not those again that failed to answer; once it comes to its end, none. */
    void begin(List<EndpointId> endpoints) {
        if (goesOn()) {
            endpoints.stream().filter(this::mayBegin).limit(Math.max(0, MOST - running())).forEach(this::begin);
        }
    }

    private boolean mayBegin(EndpointId id) {
        return !begun.containsKey(id) && !left.contains(id) && (pauses < PAUSES || !silent.contains(id));
    }

    private void begin(EndpointId id) {
        AtomicInteger roundSince = new AtomicInteger(pauses);
        begun.put(id, new Serving(roundSince, CompletableFuture.supplyAsync(() -> work.serve(id, () -> {
            roundSince.set(pauses);
            return goesOn();
        }), threads)));
    }

    private boolean goesOn() {
        return !stop.isAsked() && (pauses < PAUSES || (pauses < MOST_PAUSES && isSomebodySlow()));
    }

    private boolean isSomebodySlow() {
        return begun.values().stream().anyMatch(one -> one.isSlow(pauses));
    }

    private long running() {
        return begun.values().stream().filter(one -> !one.end().isDone()).count();
    }

    /**
     * Waits for all of them, for so long.
     *
     * @return whether all are served
     * @throws RuntimeException what failed for an endpoint, once all have ended
     */
    boolean endWithin(Duration pause) {
        try {
            CompletableFuture.allOf(begun.values().stream().map(Serving::end).toArray(CompletableFuture[]::new)).get(pause.toNanos(),
                    TimeUnit.NANOSECONDS);
            countServed();
            return true;
        } catch (TimeoutException goOn) {
            countServed();
            pauses = Math.min(pauses + 1, MOST_PAUSES);
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("some webhooks could not be gone on with", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** What failed on our side is kept to be told in the end, and so not begun again. */
    private void countServed() {
        Map<EndpointId, Serving> served = begun.entrySet().stream().filter(one -> one.getValue().isServed())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        served.forEach((id, one) -> count(id, one.end().join()));
        begun.keySet().removeAll(served.keySet());
    }

    private void count(EndpointId id, Served served) {
        done += served.deliveries();
        if (served.answered()) {
            silent.remove(id);
        } else {
            left.add(id);
            silent.add(id);
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

    /**
     * An endpoint that is being served.
     *
     * @param roundSince how many pauses had passed when its present round began
     */
    private record Serving(AtomicInteger roundSince, CompletableFuture<Served> end) {
        boolean isSlow(int pauses) {
            return !end.isDone() && pauses - roundSince.get() > PATIENCE;
        }

        boolean isServed() {
            return end.isDone() && !end.isCompletedExceptionally();
        }
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
