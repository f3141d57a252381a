package io.renewal.application.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.delivery.EndpointRun.Served;
import io.renewal.application.duework.Stop;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.domain.identity.EndpointId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Serving endpoints of which some are slow. */
class RoundsTest {
    private static final EndpointId QUICK = new EndpointId("quick");
    private static final EndpointId SLOW = new EndpointId("slow");
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Stop stop = new Stop();
    private final Set<EndpointId> silent = ConcurrentHashMap.newKeySet();
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void whoAnsweredIsServedAgainAndWhoDidNotIsNot() {
        try (Rounds rounds = new Rounds((id, _) -> id.equals(SLOW) ? waiting() : new Served(begun.incrementAndGet(), false), silent,
                stop)) {
            rounds.begin(List.of(SLOW, QUICK));
            assertFalse(rounds.endWithin(SHORT));
            rounds.begin(List.of(SLOW, QUICK));
            over.countDown();
            assertTrue(rounds.endWithin(LONG));
            assertEquals(1, begun.get());
            rounds.begin(List.of(SLOW));
            assertTrue(rounds.endWithin(LONG));
            assertEquals(5, rounds.done());
        }
    }

    @Test
    void inTheEndNobodyGoesOnAndNobodyIsBegun() {
        over.countDown();
        try (Rounds rounds = new Rounds((_, goOn) -> asLongAs(goOn), silent, stop)) {
            rounds.begin(List.of(QUICK));
            while (begun.get() == 0) {
                rounds.endWithin(SHORT);
            }
            assertTrue(rounds.endWithin(LONG));
            rounds.begin(List.of(QUICK));
            assertTrue(rounds.endWithin(LONG));
            assertEquals(1, begun.get());
        }
    }

    @Test
    void whileSomebodySlowIsWaitedForTheOthersGoOn() {
        try (Rounds rounds = new Rounds((id, goOn) -> id.equals(SLOW) ? waiting() : asLongAs(goOn), silent, stop)) {
            rounds.begin(List.of(SLOW, QUICK));
            for (int pauses = 0; pauses < 20; pauses++) {
                assertFalse(rounds.endWithin(SHORT));
            }
            assertEquals(0, begun.get());
            over.countDown();
            assertTrue(rounds.endWithin(LONG));
            assertEquals(1, begun.get());
        }
    }

    @Test
    void whoeverIsSlowItComesToItsEnd() {
        try (Rounds rounds = new Rounds((id, goOn) -> id.equals(SLOW) ? waiting() : asLongAs(goOn), silent, stop)) {
            rounds.begin(List.of(SLOW, QUICK));
            while (begun.get() == 0) {
                assertFalse(rounds.endWithin(SHORT));
            }
            over.countDown();
            assertTrue(rounds.endWithin(LONG));
        }
    }

    /** Each that is silent would have all wait for it anew. */
    @Test
    void whoWasSilentBeforeIsNotBegunWhileSomebodySlowIsWaitedFor() {
        EndpointId other = new EndpointId("other");
        try (Rounds rounds = new Rounds((id, _) -> id.equals(SLOW) ? waiting() : new Served(begun.incrementAndGet(), true), silent, stop)) {
            silent.add(other);
            rounds.begin(List.of(SLOW));
            for (int pauses = 0; pauses < 15; pauses++) {
                assertFalse(rounds.endWithin(SHORT));
            }
            rounds.begin(List.of(QUICK, other));
            over.countDown();
            assertTrue(rounds.endWithin(LONG));
            assertEquals(1, begun.get());
        }
    }

    @Test
    void whoIsSilentIsKnownAsThatUntilItAnswers() {
        serve(false);
        assertEquals(Set.of(QUICK), silent);
        serve(true);
        assertEquals(Set.of(), silent);
    }

    private void serve(boolean answered) {
        try (Rounds rounds = new Rounds((_, _) -> new Served(1, answered), silent, stop)) {
            rounds.begin(List.of(QUICK));
            assertTrue(rounds.endWithin(LONG));
        }
    }

    @Test
    void onceAskedToStopNobodyGoesOnAndNothingIsBegun() {
        try (Rounds rounds = new Rounds((_, goOn) -> asLongAs(goOn), silent, stop)) {
            rounds.begin(List.of(SLOW));
            stop.ask();
            over.countDown();
            assertTrue(rounds.endWithin(LONG));
            rounds.begin(List.of(QUICK));
            assertTrue(rounds.endWithin(LONG));
            assertEquals(1, begun.get());
        }
    }

    @Test
    void whatFailsOnOurSideIsToldWhenAllHaveEnded() {
        try (Rounds rounds = new Rounds((id, _) -> id.equals(SLOW) ? waiting() : fail(), silent, stop)) {
            rounds.begin(List.of(SLOW, QUICK));
            assertFalse(rounds.endWithin(SHORT));
            over.countDown();
            assertThrows(IllegalStateException.class, () -> rounds.endWithin(LONG));
        }
    }

    private Served waiting() {
        await();
        return new Served(2, true);
    }

    /** Has always more to do, and tells by {@link #begun} once it may not go on. */
    private Served asLongAs(BooleanSupplier goOn) {
        while (goOn.getAsBoolean()) {
            LockSupport.parkNanos(SHORT.toNanos());
        }
        begun.incrementAndGet();
        await();
        return new Served(1, true);
    }

    private static Served fail() {
        throw new StoreUnavailableException("the database does not answer", new IllegalStateException());
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
