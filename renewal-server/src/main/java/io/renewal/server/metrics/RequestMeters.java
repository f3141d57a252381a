package io.renewal.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How long requests take. Labels have few values, whatever callers send: a series that is made up by a stranger is never made. */
final class RequestMeters {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "TRACE");
    private static final Duration[] BUCKETS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000).map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;

    RequestMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void answered(String method, Optional<String> route, int status, Duration took) {
        Timer.builder("http.server.requests").description("Requests and how long they took, by route (none: there is no such)")
                .tag("method", METHODS.contains(method) ? method : "other").tag("route", route.orElse("none"))
                .tag("status", String.valueOf(status)).serviceLevelObjectives(BUCKETS).register(registry).record(took);
    }
}
