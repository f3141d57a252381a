package io.renewal.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.chargerun.ChargeRun;
import io.renewal.application.chargerun.ChargeTally;
import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.idempotency.RequestFingerprint;
import io.renewal.application.port.out.ChargeRuns;
import io.renewal.application.port.out.ClockMoves;
import io.renewal.application.port.out.ClockMoves.ClockMove;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.TimerRuns;
import io.renewal.application.port.out.TimerRuns.TimerRun;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RenewalStore} promises of {@link TimerRuns} and {@link ClockMoves}. */
public abstract class DueWorkRecordsContract {
    private static final ClockMove MOVE = new ClockMove(new IdempotencyKey("k"), new RequestFingerprint("a day"), Examples.NOW);
    private RenewalStore store;

    /** An empty store. */
    protected abstract RenewalStore emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
    }

    @Test
    void whatCameOfARunAddsUpUntilItEnds() {
        UUID first = new UUID(7, 1);
        UUID second = new UUID(7, 2);
        assertEquals(List.of(), chargeRuns(9));
        charging(runs -> runs.began(first, 5));
        charging(runs -> runs.began(second, 3));
        ChargeTally tally = new ChargeTally(7, 1, 1, 1, 1, 1, 1);
        charging(runs -> runs.add(first, tally));
        charging(runs -> runs.add(first, tally));
        charging(runs -> runs.ended(second));
        ChargeRun later = chargeRuns(9).getFirst();
        ChargeRun earlier = chargeRuns(9).getLast();
        assertEquals(new ChargeRun(first, earlier.startedAt(), Optional.empty(), 5, tally.plus(tally)), earlier);
        assertEquals(new ChargeRun(second, later.startedAt(), later.finishedAt(), 3, ChargeTally.NONE), later);
        assertTrue(later.finishedAt().orElseThrow().isAfter(earlier.startedAt()));
        assertEquals(List.of(later), chargeRuns(1));
    }

    private List<ChargeRun> chargeRuns(int limit) {
        return store.reading(tx -> tx.chargeRuns().latest(limit));
    }

    private void charging(Consumer<ChargeRuns> what) {
        store.inTransaction(tx -> {
            what.accept(tx.chargeRuns());
            return true;
        });
    }

    @Test
    void aTimerThatNeverRanIsNotThere() {
        assertEquals(List.of(), runs());
    }

    @Test
    void theFirstRunIsUnderWayUntilItEnds() {
        noting(runs -> runs.began("lifecycle"));
        TimerRun first = runs().getFirst();
        assertEquals(new TimerRun("lifecycle", first.startedAt(), Optional.empty(), 0, Optional.empty()), first);

        noting(runs -> runs.succeeded("lifecycle", 7));
        TimerRun ended = runs().getFirst();
        assertEquals(first.startedAt(), ended.startedAt());
        assertEquals(7, ended.done());
        assertFalse(ended.finishedAt().orElseThrow().isBefore(ended.startedAt()));
    }

    @Test
    void whatIsKnownOfARunStaysUntilTheNextOneEnds() {
        noting(runs -> runs.began("lifecycle"));
        noting(runs -> runs.failed("lifecycle", "no power"));
        TimerRun failed = runs().getFirst();
        assertEquals(Optional.of("no power"), failed.failure());
        assertEquals(0, failed.done());

        noting(runs -> runs.began("lifecycle"));
        TimerRun again = runs().getFirst();
        assertEquals(failed.finishedAt(), again.finishedAt());
        assertEquals(failed.failure(), again.failure());
        assertTrue(again.startedAt().isAfter(failed.finishedAt().orElseThrow()));

        noting(runs -> runs.succeeded("lifecycle", 1));
        assertEquals(Optional.empty(), runs().getFirst().failure());
        assertEquals(1, runs().getFirst().done());
    }

    @Test
    void timersAreListedByName() {
        noting(runs -> runs.began("unpaid-orders"));
        noting(runs -> runs.began("lifecycle"));
        assertEquals(List.of("lifecycle", "unpaid-orders"), runs().stream().map(TimerRun::name).toList());
    }

    @Test
    void aMoveIsKeptUntilItIsAnswered() {
        moving(moves -> moves.add(MOVE));
        moving(moves -> assertEquals(Optional.of(MOVE), moves.find(MOVE.key())));
        moving(moves -> assertEquals(Optional.empty(), moves.find(new IdempotencyKey("K"))));
        assertThrows(RuntimeException.class, () -> moving(moves -> moves.add(MOVE)));
        moving(moves -> moves.remove(MOVE.key()));
        moving(moves -> assertEquals(Optional.empty(), moves.find(MOVE.key())));
        moving(moves -> moves.remove(MOVE.key()));
    }

    private List<TimerRun> runs() {
        return store.inTransaction(tx -> tx.timerRuns().all());
    }

    private void noting(Consumer<TimerRuns> what) {
        store.inTransaction(tx -> {
            what.accept(tx.timerRuns());
            return true;
        });
    }

    private void moving(Consumer<ClockMoves> what) {
        store.inTransaction(tx -> {
            what.accept(tx.clockMoves());
            return true;
        });
    }
}
