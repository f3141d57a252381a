package io.renewal.application.testkit;

import io.renewal.application.port.out.SandboxClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moves the clock of a test by the rules of a sandbox. The test itself may set that clock as it likes. Thread-safe. */
public final class InMemorySandboxClock implements SandboxClock {
    private final MovableClock clock;

    public InMemorySandboxClock(MovableClock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public synchronized void moveTo(Instant instant) {
        Instant to = instant.truncatedTo(ChronoUnit.MICROS);
        if (to.isBefore(instant())) {
            throw new IllegalArgumentException("the clock stands at " + instant() + " and cannot go back to " + to);
        }
        clock.moveTo(to);
    }
}
