package io.renewal.server.wiring;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The machine's clock, cut to the microseconds that the database keeps, so that what was written is equal to what is read. */
final class SystemClock implements InstantSource {
    private final Clock clock = Clock.systemUTC();

    @Override
    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
