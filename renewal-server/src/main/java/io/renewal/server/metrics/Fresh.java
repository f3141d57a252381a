package io.renewal.server.metrics;

import io.micrometer.core.instrument.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is looked up for a report, and not again for some seconds: all that is in one report is asked for once, and while the database is
 * down, in vain once. Thread-safe.
 */
final class Fresh<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Fresh.class);
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final Supplier<T> lookUp;
    private final T unknown;
    private final Clock ticker;
    private T found;
    private long asked;

    /**
     * Nothing is looked up yet.
     *
     * @param unknown what there is while the look-up fails
     */
    Fresh(Supplier<T> lookUp, T unknown, Clock ticker) {
        this.lookUp = lookUp;
        this.unknown = unknown;
        this.ticker = ticker;
        this.found = unknown;
        this.asked = ticker.monotonicTime() - FRESH_NANOS;
    }

    synchronized T get() {
        if (ticker.monotonicTime() - asked >= FRESH_NANOS) {
            found = lookedUp();
            asked = ticker.monotonicTime();
        }
        return found;
    }

    private T lookedUp() {
        try {
            return lookUp.get();
        } catch (RuntimeException unavailable) {
            LOG.atDebug().setCause(unavailable).log("nobody knows");
            return unknown;
        }
    }
}
