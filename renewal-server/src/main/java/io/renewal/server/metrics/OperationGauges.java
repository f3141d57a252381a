package io.renewal.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.renewal.application.port.in.Operations;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What is held back. Looked up when asked for, at most every few seconds, and all of it together. */
final class OperationGauges {
    private static final int MOST = 10_000;
    private static final String COUNTED = ", counted up to " + MOST + "; NaN while the database does not answer";

    private final Fresh<Optional<Held>> held;

    @Inject
    OperationGauges(Operations operations, Metrics metrics) {
        MeterRegistry registry = metrics.registry();
        held = new Fresh<>(() -> Optional.of(new Held(operations.autoRenewal(MOST), operations.countHeldReleases(MOST))), Optional.empty(),
                registry.config().clock());
        Gauge.builder("renewal.auto.renewal.paused", () -> of(now -> now.charges().pause().isPresent() ? 1 : 0))
                .description("Whether all automatic renewals are paused: 1, else 0; NaN while the database does not answer")
                .register(registry);
        Gauge.builder("renewal.auto.renewal.held", () -> of(now -> now.charges().held()))
                .description("Attempts to renew automatically that wait for the end of a pause" + COUNTED).register(registry);
        Gauge.builder("renewal.releases.held", () -> of(Held::releases))
                .description("Instances whose release is due and waits for something else" + COUNTED).register(registry);
    }

    private double of(ToDoubleFunction<Held> part) {
        return held.get().map(part::applyAsDouble).orElse(Double.NaN);
    }

    /** What is held now. */
    private record Held(Operations.AutoRenewal charges, int releases) {}
}
