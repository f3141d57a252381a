package io.renewal.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Counts how the timers of this server went. Thread-safe. */
public final class RunMeters {
    private final MeterRegistry registry;

    RunMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Measures how long a run of a timer takes that is begun now, however it ends. */
    public Runnable measure(String timer) {
        Timer.Sample sample = Timer.start(registry);
        return () -> sample.stop(duration(timer));
    }

    /** Has a timer counted from the start, so that its first failure is seen as an increase. */
    public void watch(String timer) {
        runs(timer, "succeeded");
        runs(timer, "failed");
        pieces(timer);
        duration(timer);
    }

    /** A run ended well. */
    public void succeeded(String timer, int pieces) {
        runs(timer, "succeeded").increment();
        pieces(timer).increment(pieces);
    }

    /** A run failed. */
    public void failed(String timer) {
        runs(timer, "failed").increment();
    }

    private Counter runs(String timer, String outcome) {
        return Counter.builder("renewal.timer.runs").description("Runs of the timers of this server, by how they ended").tag("work", timer)
                .tag("outcome", outcome).register(registry);
    }

    private Timer duration(String timer) {
        return Timer.builder("renewal.timer.duration").description("Runs of the timers of this server, and how long they took")
                .tag("work", timer).register(registry);
    }

    private Counter pieces(String timer) {
        return Counter.builder("renewal.timer.pieces").description("Pieces of work that the timers of this server have done")
                .tag("work", timer).register(registry);
    }
}
