package io.renewal.application.duework;

import static io.renewal.application.testkit.Examples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.in.DueWork;
import io.renewal.application.port.in.Operations;
import io.renewal.application.port.in.RunDueWork;
import io.renewal.application.port.in.RunDueWork.Result;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.application.testkit.Chores;
import io.renewal.application.testkit.TestApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunningDueWorkTest {
    private static final String CHORES = "test-chores";
    private final TestApplication application = new TestApplication();
    private final Chores chores = application.chores();
    private final RunDueWork run = application.port(RunDueWork.class);

    @Test
    void whatIsDueIsDoneAndTheRunIsKept() {
        chores.add(NOW, "now");
        chores.add(NOW.plusSeconds(1), "soon");
        assertTrue(run.names().contains(CHORES));
        assertEquals(new Result.Done(1), run.run(CHORES));
        Operations.Timer timer = timer();
        assertEquals(1, timer.lastRun().orElseThrow().done());
        assertEquals(Optional.empty(), timer.lastRun().orElseThrow().failure());
        assertEquals(Optional.of(NOW.plusSeconds(1)), timer.nextDueAt());
        assertEquals(Duration.ZERO, timer.lag());
    }

    @Test
    void whatHasMoreToDoAfterItDidSomethingIsUnfinished() {
        assertEquals(new Result.Unfinished(3), runOf(new Endless(3)));
        assertEquals(new Result.Done(0), runOf(new Endless(0)));
    }

    private Result runOf(DueWork work) {
        return new RunDueWorkService(new AllWork(Set.of(work)), application.store(), new Turns(), new Stop()).run(work.name());
    }

    /** Of which so much is done in each run, and there is always more. */
    private record Endless(int run) implements DueWork {
        @Override
        public String name() {
            return "endless";
        }

        @Override
        public Optional<Instant> nextDueAt() {
            return Optional.empty();
        }

        @Override
        public boolean hasMore() {
            return true;
        }
    }

    @Test
    void aFailureIsKeptAndThrownOn() {
        chores.add(NOW.minusSeconds(5), "fails", () -> {
            throw new ArithmeticException("x".repeat(1000));
        });
        assertThrows(ArithmeticException.class, () -> run.run(CHORES));
        Operations.Timer timer = timer();
        assertEquals(500, timer.lastRun().orElseThrow().failure().orElseThrow().length());
        assertEquals(Duration.ofSeconds(5), timer.lag());
    }

    @Test
    void inAnOutageNothingIsKeptAndTheOutageIsThrown() {
        chores.add(NOW, "goes down", () -> {
            application.store().goDown();
            throw new ArithmeticException("while it works");
        });
        ArithmeticException failure = assertThrows(ArithmeticException.class, () -> run.run(CHORES));
        assertEquals(StoreUnavailableException.class, failure.getSuppressed()[0].getClass());
        assertThrows(StoreUnavailableException.class, () -> run.run(CHORES));
    }

    @Test
    void thereIsNoOtherWork() {
        assertThrows(IllegalArgumentException.class, () -> run.run("other"));
    }

    @Test
    void namesAreGivenOnce() {
        Chores one = new Chores("twice", application.clock());
        Chores other = new Chores("twice", application.clock());
        assertThrows(IllegalStateException.class, () -> new AllWork(Set.of(one, other)));
    }

    private Operations.Timer timer() {
        return application.port(Operations.class).report().timers().stream().filter(timer -> timer.name().equals(CHORES)).findAny()
                .orElseThrow();
    }
}
