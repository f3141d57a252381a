package io.renewal.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.application.port.out.SandboxClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link SandboxClock} promises while it is open. */
public abstract class SandboxClockContract {
    private static final Instant NOW = Instant.parse("2024-02-10T02:00:00.123456Z");

    /** A new one that begins at an instant. */
    protected abstract SandboxClock newClock(Instant now);

    @Test
    void theClockStandsWhereItBegins() {
        SandboxClock clock = newClock(NOW);
        assertEquals(NOW, clock.instant());
        assertEquals(NOW, clock.instant());
    }

    @Test
    void theClockMovesForwardWhenTold() {
        SandboxClock clock = newClock(NOW);
        clock.moveTo(NOW.plusSeconds(1));
        assertEquals(NOW.plusSeconds(1), clock.instant());
        clock.moveTo(NOW.plusSeconds(1));
        assertEquals(NOW.plusSeconds(1), clock.instant());
    }

    @Test
    void theClockNeverGoesBack() {
        SandboxClock clock = newClock(NOW);
        assertThrows(IllegalArgumentException.class, () -> clock.moveTo(NOW.minusNanos(1000)));
        assertEquals(NOW, clock.instant());
    }

    @Test
    void instantsAreCutToMicroseconds() {
        SandboxClock clock = newClock(NOW.plusNanos(999));
        assertEquals(NOW, clock.instant());
        clock.moveTo(NOW.plusNanos(1999));
        assertEquals(NOW.plusNanos(1000), clock.instant());
    }
}
