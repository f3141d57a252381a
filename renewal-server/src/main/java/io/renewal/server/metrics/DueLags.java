package io.renewal.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.renewal.application.port.in.DueWork;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How many pieces of each kind of due work wait, and how long the oldest has, in the time of the service. Looked up when asked for, at most
 * every few seconds, and all kinds together: while the database is down, one asks it in vain and the others do not wait for that.
 */
final class DueLags {
    private static final int MOST = 10_000;

    private final Set<DueWork> works;
    private final InstantSource clock;
    private final Fresh<Map<String, Due>> found;

    @Inject
    DueLags(Set<DueWork> works, InstantSource clock, Metrics metrics) {
        this.works = works;
        this.clock = clock;
        this.found = new Fresh<>(this::lookedUp, Map.of(), metrics.registry().config().clock());
        works.forEach(work -> {
            Gauge.builder("renewal.due.lag", () -> of(work.name()).seconds()).baseUnit("seconds").tag("work", work.name())
                    .description("How long the oldest piece of due work has been waiting; NaN while the database does not answer")
                    .register(metrics.registry());
            Gauge.builder("renewal.due.pieces", () -> of(work.name()).pieces()).tag("work", work.name())
                    .description("Pieces of due work that wait, counted up to " + MOST + "; NaN while the database does not answer")
                    .register(metrics.registry());
        });
    }

    private Due of(String name) {
        return found.get().getOrDefault(name, Due.UNKNOWN);
    }

    private Map<String, Due> lookedUp() {
        Instant now = clock.instant();
        Map<String, Due> due = new HashMap<>();
        works.forEach(work -> due.put(work.name(),
                new Due(work.nextDueAt().map(first -> since(first, now)).orElse(0.0), work.countDue(MOST))));
        return due;
    }

    /** What waits of one kind. */
    private record Due(double seconds, double pieces) {
        static final Due UNKNOWN = new Due(Double.NaN, Double.NaN);
    }

    private static double since(Instant due, Instant now) {
        return Math.max(0, Duration.between(due, now).toMillis() / 1000.0);
    }
}
