package io.renewal.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.renewal.application.port.in.Operations;
import io.renewal.application.webhook.Backlog;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What webhook endpoints have not got. Looked up when asked for, at most every few seconds, and all of it together. */
final class WebhookGauges {
    private static final int MOST = 10_000;
    private static final String COUNTED = ", counted up to " + MOST + " for each endpoint; NaN while the database does not answer";

    private final Fresh<Optional<List<Backlog>>> backlogs;

    @Inject
    WebhookGauges(Operations operations, Metrics metrics) {
        MeterRegistry registry = metrics.registry();
        backlogs = new Fresh<>(() -> Optional.of(operations.backlogs(MOST)), Optional.empty(), registry.config().clock());
        Gauge.builder("renewal.webhooks.pending", () -> of(all -> all.mapToDouble(Backlog::pending)).sum())
                .description("Deliveries to webhook endpoints that are on their way" + COUNTED).register(registry);
        Gauge.builder("renewal.webhooks.parked", () -> of(all -> all.mapToDouble(Backlog::parked)).sum())
                .description("Deliveries to webhook endpoints that were given up" + COUNTED).register(registry);
        Gauge.builder("renewal.webhooks.oldest", () -> of(all -> all.mapToDouble(Backlog::lag)).max().orElse(0)).baseUnit("seconds")
                .description("How long the oldest delivery is on its way; NaN while the database does not answer").register(registry);
    }

    private DoubleStream of(Function<Stream<Backlog>, DoubleStream> part) {
        return backlogs.get().map(all -> part.apply(all.stream())).orElseGet(() -> DoubleStream.of(Double.NaN));
    }
}
