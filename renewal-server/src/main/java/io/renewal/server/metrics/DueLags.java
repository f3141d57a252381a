package io.renewal.server.metrics;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.renewal.application.port.in.DueWork;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many pieces of each kind of due work wait, and how long the oldest has, in the time of the service. Looked up when asked for, at most
 * every few seconds, and all kinds together: while the database is down, one asks it in vain and the others do not wait for that.
 */
final class DueLags {
    private static final Logger LOG = LoggerFactory.getLogger(DueLags.class);
    private static final int MOST = 10_000;
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final Set<DueWork> works;
    private final InstantSource clock;
    private final Clock ticker;
    private Map<String, Due> found = Map.of();
    private long asked;

    @Inject
    DueLags(Set<DueWork> works, InstantSource clock, Metrics metrics) {
        this.works = works;
        this.clock = clock;
        this.ticker = metrics.registry().config().clock();
        this.asked = ticker.monotonicTime() - FRESH_NANOS;
        works.forEach(work -> {
            Gauge.builder("renewal.due.lag", () -> of(work.name()).seconds()).baseUnit("seconds").tag("work", work.name())
                    .description("How long the oldest piece of due work has been waiting; NaN while the database does not answer")
                    .register(metrics.registry());
            Gauge.builder("renewal.due.pieces", () -> of(work.name()).pieces()).tag("work", work.name())
                    .description("Pieces of due work that wait, counted up to " + MOST + "; NaN while the database does not answer")
                    .register(metrics.registry());
        });
    }

    private synchronized Due of(String name) {
        if (ticker.monotonicTime() - asked >= FRESH_NANOS) {
            found = lookedUp();
            asked = ticker.monotonicTime();
        }
        return found.getOrDefault(name, Due.UNKNOWN);
    }

    /** Nothing if anything fails. */
    private Map<String, Due> lookedUp() {
        try {
            Instant now = clock.instant();
            Map<String, Due> due = new HashMap<>();
            works.forEach(work -> due.put(work.name(),
                    new Due(work.nextDueAt().map(first -> since(first, now)).orElse(0.0), work.countDue(MOST))));
            return due;
        } catch (RuntimeException unavailable) {
            LOG.atDebug().setCause(unavailable).log("nobody knows what is due");
            return Map.of();
        }
    }

    /** What waits of one kind. */
    private record Due(double seconds, double pieces) {
        static final Due UNKNOWN = new Due(Double.NaN, Double.NaN);
    }

    private static double since(Instant due, Instant now) {
        return Math.max(0, Duration.between(due, now).toMillis() / 1000.0);
    }
}
