package io.renewal.application.duework;

import static io.renewal.application.testkit.Examples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.DueWork;
import io.renewal.application.port.in.MoveClock.By;
import io.renewal.application.port.in.MoveClock.Result;
import io.renewal.application.port.in.MoveClock.Target;
import io.renewal.application.port.in.MoveClock.To;
import io.renewal.application.port.in.RunDueWork;
import io.renewal.application.port.out.MoveProgress;
import io.renewal.application.port.out.SandboxClock;
import io.renewal.application.testkit.Chores;
import io.renewal.application.testkit.InMemoryRenewalStore;
import io.renewal.application.testkit.InMemorySandboxClock;
import io.renewal.application.testkit.MovableClock;
import io.renewal.application.testkit.Requests;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MovingTheClockTest {
    private static final Caller OPERATOR = new Caller.Operator();
    private static final By A_DAY = new By(Period.ofDays(1), Duration.ZERO);
    private final InMemoryRenewalStore store = new InMemoryRenewalStore();
    private final SandboxClock clock = new InMemorySandboxClock(new MovableClock(NOW));
    private final Chores first = new Chores("a-first", clock);
    private final Chores second = new Chores("b-second", clock);
    private final List<String> progress = new ArrayList<>();
    private final Turns turns = new Turns();
    private final MoveClockService service = service(first, second);

    @Test
    void workIsDoneInOrderOfTimeWithTheClockAtItsInstant() {
        first.add(at(5), "five");
        second.add(at(3), "three");
        first.add(at(1), "one");
        assertEquals(new Result.Moved(at(6), 3), moved(new To(at(6))));
        assertEquals(List.of(at(1) + " one", at(5) + " five"), first.done());
        assertEquals(List.of(at(3) + " three"), second.done());
        assertEquals(List.of(at(1) + " 1", at(3) + " 2", at(5) + " 3"), progress);
    }

    @Test
    void whatComesOfAPieceIsDoneInItsTurn() {
        first.add(at(1), "lock", () -> {
            second.add(at(2), "notice");
            second.add(at(1), "tell");
            first.add(at(4), "release", () -> first.add(at(7), "after the target"));
        });
        second.add(at(3), "between");
        assertEquals(new Result.Moved(at(6), 5), moved(new To(at(6))));
        assertEquals(List.of(at(1) + " lock", at(4) + " release"), first.done());
        assertEquals(List.of(at(1) + " tell", at(2) + " notice", at(3) + " between"), second.done());
        assertEquals(Optional.of(at(7)), first.nextDueAt());
    }

    @Test
    void whatIsDueExactlyAtTheTargetIsDone() {
        first.add(at(24), "at midnight");
        assertEquals(new Result.Moved(at(24), 1), moved(A_DAY));
    }

    @Test
    void whatIsOverdueIsDoneWhereTheClockStands() {
        first.add(at(-48), "long ago");
        assertEquals(new Result.Moved(NOW, 1), moved(new To(NOW)));
        assertEquals(List.of(NOW + " long ago"), first.done());
    }

    @Test
    void workWithoutInstantsIsRunAtTheTarget() {
        List<Instant> runs = new ArrayList<>();
        service(new Tidying(() -> runs.add(clock.instant()))).move(A_DAY, Requests.of(OPERATOR, "k"));
        assertEquals(List.of(at(24)), runs);
    }

    @Test
    void whatRealTimeWouldBringIsHastenedAtFirstAndAfterEachStep() {
        List<String> hastened = new ArrayList<>();
        first.add(at(1), "one");
        first.add(at(5), "five", () -> hastened.add("five"));
        DueWork hasty = new Hasty(() -> hastened.add(clock.instant().toString()));
        assertEquals(new Outcome.Fresh<>(new Result.Moved(at(24), 2)), service(first, hasty).move(A_DAY, Requests.of(OPERATOR, "k")));
        assertEquals(List.of(NOW.toString(), at(1).toString(), "five", at(5).toString()), hastened);
    }

    @Test
    void whatIsOfRealTimeHasNoPartInAMove() {
        List<Instant> runs = new ArrayList<>();
        DueWork real = new OfRealTime(() -> runs.add(clock.instant()));
        assertEquals(new Outcome.Fresh<>(new Result.Moved(at(24), 0)), service(real).move(A_DAY, Requests.of(OPERATOR, "k")));
        assertEquals(List.of(), runs);
    }

    @Test
    void aMoveAndWhatIsOfRealTimeDoNotWaitForEachOther() {
        List<String> runs = new ArrayList<>();
        DueWork real = new OfRealTime(() -> runs.add("real"));
        RunDueWorkService timers = new RunDueWorkService(new AllWork(Set.of(real, first)), store, turns, new Stop());
        second.add(at(1), "while it moves", () -> {
            assertEquals(new RunDueWork.Result.ClockIsMoving(), elsewhere(() -> timers.run("a-first")));
            assertEquals(new RunDueWork.Result.Done(0), elsewhere(() -> timers.run("real")));
        });
        assertEquals(new Result.Moved(at(24), 1), moved(A_DAY));
        assertEquals(List.of("real"), runs);
    }

    private static RunDueWork.Result elsewhere(Supplier<RunDueWork.Result> run) {
        return CompletableFuture.supplyAsync(run).join();
    }

    @Test
    void monthsAndDaysAreCountedInUtc() {
        clock.moveTo(Instant.parse("2025-01-31T23:00:00Z"));
        moved(new By(Period.ofMonths(1), Duration.ofHours(2)));
        assertEquals(Instant.parse("2025-03-01T01:00:00Z"), clock.instant());
    }

    @Test
    void theClockNeverGoesBackAndThatIsNotRemembered() {
        assertEquals(new Outcome.Fresh<>(new Result.WouldGoBack(NOW)), move(new To(at(-1)), "k"));
        assertEquals(new Outcome.Fresh<>(new Result.Moved(at(1), 0)), move(new To(at(1)), "k"));
    }

    @Test
    void theClockDoesNotGoBeyondItsLatestInstant() {
        assertEquals(new Outcome.Fresh<>(new Result.TooFar(MoveClockService.LATEST)),
                move(new By(Period.ofYears(976), Duration.ZERO), "k"));
        assertEquals(NOW, clock.instant());
    }

    @Test
    void aRepeatedMoveMovesOnce() {
        move(A_DAY, "k");
        assertEquals(Outcome.Replayed.class, move(A_DAY, "k").getClass());
        assertEquals(at(24), clock.instant());
        assertEquals(Outcome.KeyReused.class, service.move(A_DAY, Requests.of(OPERATOR, "k", "another")).getClass());
    }

    @Test
    void aMoveThatWasBrokenOffGoesOnToItsTargetAndNoFurther() {
        first.add(at(3), "breaks off", new FailingOnce()::run);
        second.add(at(2), "before");
        second.add(at(5), "after");
        assertThrows(ArithmeticException.class, () -> move(A_DAY, "k"));
        assertEquals(at(3), clock.instant());
        assertEquals(new Outcome.KeyReused<>(), service.move(A_DAY, Requests.of(OPERATOR, "k", "another")));

        assertEquals(new Outcome.Fresh<>(new Result.Moved(at(24), 2)), move(A_DAY, "k"));
        assertEquals(List.of(at(2) + " before", at(5) + " after"), second.done());
        assertEquals(List.of(at(3) + " breaks off"), first.done());
    }

    @Test
    void aBrokenMoveThatAnotherOvertookIsAnsweredWhereTheClockStands() {
        first.add(at(3), "breaks off", new FailingOnce()::run);
        assertThrows(ArithmeticException.class, () -> move(A_DAY, "k"));
        move(new To(at(48)), "other");
        assertEquals(new Outcome.Fresh<>(new Result.Moved(at(48), 0)), move(A_DAY, "k"));
        assertEquals(Outcome.Replayed.class, move(A_DAY, "k").getClass());
    }

    @Test
    void whatSomebodyHoldsForAWhileIsTriedAgain() {
        Held held = new Held(at(2), 2);
        assertEquals(new Outcome.Fresh<>(new Result.Moved(at(24), 1)), service(first, held).move(A_DAY, Requests.of(OPERATOR, "k")));
    }

    @Test
    void whatSomebodyHoldsForGoodStopsTheClockAndTheRepeatGoesOn() {
        Held held = new Held(at(2), 1000);
        MoveClockService stopped = service(first, held);
        assertEquals(new Outcome.Fresh<>(new Result.Stuck(at(2), "held", at(2))), stopped.move(A_DAY, Requests.of(OPERATOR, "k")));
        assertEquals(at(2), clock.instant());
        held.letGo();
        assertEquals(new Outcome.Fresh<>(new Result.Moved(at(24), 1)), stopped.move(A_DAY, Requests.of(OPERATOR, "k")));
    }

    @Test
    void theSecondOfTwoMovesWaitsForTheFirst() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        first.add(at(1), "slow", () -> {
            arrived.countDown();
            await(mayGoOn);
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome<Result>> one = threads.submit(() -> move(A_DAY, "one"));
            await(arrived);
            Future<Outcome<Result>> repeat = threads.submit(() -> move(A_DAY, "one"));
            Future<Outcome<Result>> other = threads.submit(() -> move(A_DAY, "other"));
            assertEquals(Optional.empty(), turns.unlessMoving(() -> "a timer runs"));
            mayGoOn.countDown();
            assertEquals(new Outcome.Fresh<>(new Result.Moved(at(24), 1)), one.get());
            assertEquals(Outcome.Replayed.class, repeat.get().getClass());
            assertEquals(new Outcome.Fresh<>(new Result.Moved(at(48), 0)), other.get());
        }
        assertEquals(Optional.of("a timer runs"), turns.unlessMoving(() -> "a timer runs"));
    }

    private MoveClockService service(DueWork... works) {
        MoveProgress telling = (now, _, performed) -> progress.add(now + " " + performed);
        return new MoveClockService(store, clock, new Steps(new AllWork(Set.of(works)), clock, new Patience(5, Duration.ZERO), telling),
                turns);
    }

    private Result moved(Target target) {
        return Requests.fresh(move(target, "key " + target));
    }

    private Outcome<Result> move(Target target, String key) {
        return service.move(target, Requests.of(OPERATOR, key));
    }

    private static Instant at(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a killed process: what was to be done is not, and is there to be done again. */
    private static final class FailingOnce {
        private boolean failed;

        void run() {
            if (!failed) {
                failed = true;
                throw new ArithmeticException("broken off");
            }
        }
    }

    private record Tidying(Runnable tidy) implements DueWork {
        @Override
        public String name() {
            return "tidying";
        }

        @Override
        public Optional<Instant> nextDueAt() {
            return Optional.empty();
        }

        @Override
        public int run() {
            tidy.run();
            return 0;
        }
    }

    private record Hasty(Runnable work) implements DueWork {
        @Override
        public String name() {
            return "hasty";
        }

        @Override
        public Optional<Instant> nextDueAt() {
            return Optional.empty();
        }

        @Override
        public void hasten() {
            work.run();
        }

        @Override
        public int run() {
            return 0;
        }
    }

    private record OfRealTime(Runnable work) implements DueWork {
        @Override
        public String name() {
            return "real";
        }

        @Override
        public Optional<Instant> nextDueAt() {
            return Optional.empty();
        }

        @Override
        public boolean isOfRealTime() {
            return true;
        }

        @Override
        public int run() {
            work.run();
            return 0;
        }
    }

    /** One piece, whose row another transaction holds for so many runs. */
    private final class Held implements DueWork {
        private final Instant dueAt;
        private int runs;
        private boolean done;

        Held(Instant dueAt, int runs) {
            this.dueAt = dueAt;
            this.runs = runs;
        }

        void letGo() {
            runs = 0;
        }

        @Override
        public String name() {
            return "held";
        }

        @Override
        public Optional<Instant> nextDueAt() {
            return done ? Optional.empty() : Optional.of(dueAt);
        }

        @Override
        public int run() {
            if (done || dueAt.isAfter(clock.instant()) || runs-- > 0) {
                return 0;
            }
            done = true;
            return 1;
        }
    }
}
