package io.renewal.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.renewal.application.port.in.Operations;
import io.renewal.application.port.in.Operations.Unsettled;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What is unsettled at the payment provider. Looked up when asked for, at most every few seconds, and all of it together. */
final class PaymentGauges {
    private static final int MOST = 10_000;
    private static final String COUNTED = ", counted up to " + MOST + "; NaN while the database does not answer";

    private final Fresh<Optional<Unsettled>> unsettled;

    @Inject
    PaymentGauges(Operations operations, Metrics metrics) {
        MeterRegistry registry = metrics.registry();
        unsettled = new Fresh<>(() -> Optional.of(operations.unsettled(MOST)), Optional.empty(), registry.config().clock());
        Gauge.builder("renewal.payments.open", () -> of(Unsettled::open))
                .description("Payments at the provider that have no end yet, also those whose customer is on a page" + COUNTED)
                .register(registry);
        Gauge.builder("renewal.payments.in.doubt", () -> of(Unsettled::inDoubt))
                .description("Open payments that were looked at in vain, without those whose customer is on a page" + COUNTED)
                .register(registry);
        Gauge.builder("renewal.refunds.due", () -> of(Unsettled::refundsDue))
                .description("Orders whose money is owed back and not on its way yet" + COUNTED).register(registry);
    }

    private double of(ToIntFunction<Unsettled> part) {
        return unsettled.get().map(part::applyAsInt).map(Integer::doubleValue).orElse(Double.NaN);
    }
}
