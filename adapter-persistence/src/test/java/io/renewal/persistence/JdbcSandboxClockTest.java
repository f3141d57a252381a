package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.application.port.out.SandboxClock;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.application.testkit.SandboxClockContract;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The clock in the database keeps the contract, and outlives the process. */
class JdbcSandboxClockTest extends SandboxClockContract {
    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase();

    private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");

    @BeforeEach
    void empty() {
        // Another test may have broken connections.
        OpenDatabase.onceItAnswers(DATABASE::emptyStore);
    }

    @Override
    protected SandboxClock newClock(Instant now) {
        return opened(Optional.empty(), now);
    }

    @Test
    void withoutAStartTimeTheClockResumesWhereItStood() {
        newClock(BEGIN).moveTo(BEGIN.plusSeconds(10));
        assertEquals(BEGIN.plusSeconds(10), newClock(BEGIN.plusSeconds(99)).instant());
        assertEquals(BEGIN.plusSeconds(10), newClock(BEGIN.minusSeconds(99)).instant());
    }

    @Test
    void theFirstStartIsAtTheStartTime() {
        assertEquals(BEGIN, opened(Optional.of(BEGIN), BEGIN.plusSeconds(99)).instant());
    }

    @Test
    void aStartTimeThatIsLaterThanWhereTheClockStoodMovesIt() {
        newClock(BEGIN);
        assertEquals(BEGIN.plusSeconds(5), opened(Optional.of(BEGIN.plusSeconds(5)), BEGIN).instant());
        assertEquals(BEGIN.plusSeconds(5), newClock(BEGIN).instant());
    }

    @Test
    void aStartTimeThatIsEarlierThanWhereTheClockStoodDoesNotMoveItBack() {
        newClock(BEGIN);
        assertEquals(BEGIN, opened(Optional.of(BEGIN.minusSeconds(5)), BEGIN).instant());
    }

    @Test
    void aSecondServerOnTheSameSandboxIsNoticed() {
        SandboxClock one = newClock(BEGIN);
        SandboxClock other = newClock(BEGIN);
        one.moveTo(BEGIN.plusSeconds(1));
        assertThrows(IllegalStateException.class, () -> other.moveTo(BEGIN.plusSeconds(2)));
        assertEquals(BEGIN.plusSeconds(1), newClock(BEGIN).instant());
    }

    @Test
    void inAnOutageTheClockStandsWhereItStood() {
        SandboxClock clock = newClock(BEGIN);
        DATABASE.goDown();
        try {
            assertThrows(StoreUnavailableException.class, () -> clock.moveTo(BEGIN.plusSeconds(1)));
            assertEquals(BEGIN, clock.instant());
        } finally {
            DATABASE.comeBack();
        }
        assertEquals(BEGIN.plusSeconds(1), OpenDatabase.onceItAnswers(() -> {
            clock.moveTo(BEGIN.plusSeconds(1));
            return clock.instant();
        }));
        assertEquals(BEGIN.plusSeconds(1), newClock(BEGIN).instant());
    }

    private static SandboxClock opened(Optional<Instant> startTime, Instant now) {
        return new JdbcSandboxClock(DATABASE.database(), new SandboxClockConfig(startTime, now));
    }
}
