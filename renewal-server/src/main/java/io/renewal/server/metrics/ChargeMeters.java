package io.renewal.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.renewal.application.chargerun.ChargeTally;

/** What came of automatic renewals, attempt by attempt. Thread-safe. */
final class ChargeMeters {
    private final MeterRegistry registry;

    ChargeMeters(MeterRegistry registry) {
        this.registry = registry;
        // All that can come is there from the start, so that the first of a kind is seen as an increase.
        count(ChargeTally.NONE);
    }

    void count(ChargeTally tally) {
        Counter.builder("renewal.auto.renewal.claimed").description("Attempts to renew automatically that this server has claimed")
                .register(registry).increment(tally.claimed());
        attempts("renewed").increment(tally.renewed());
        attempts("declined").increment(tally.declined());
        attempts("refused").increment(tally.refused());
        attempts("in_doubt").increment(tally.inDoubt());
        attempts("postponed").increment(tally.postponed());
        attempts("failed").increment(tally.failed());
    }

    private Counter attempts(String outcome) {
        return Counter.builder("renewal.auto.renewal.attempts")
                .description("Attempts to renew automatically, by how they stood when their run was through with them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
