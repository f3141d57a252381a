package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.application.port.out.StoreUnavailableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final Turns turns = new Turns(1);

    @Test
    void whoCameFirstIsFirst() throws Exception {
        List<FutureTask<Boolean>> all = List.of(waiting("first"), waiting("second"), waiting("third"));
        letGo.countDown();
        for (FutureTask<Boolean> each : all) {
            each.get();
        }
        assertEquals(List.of("first", "second", "third"), done);
    }

    @Test
    void whoWaitsIsToldThatTheDatabaseIsAwayAndLaterOnesTryIt() throws Exception {
        FutureTask<Boolean> first = waiting("first");
        FutureTask<Boolean> second = waiting("second");
        turns.databaseIsAway();
        letGo.countDown();
        first.get();
        assertInstanceOf(StoreUnavailableException.class, assertThrows(Exception.class, second::get).getCause());
        turns.take(() -> done.add("later"));
        assertEquals(List.of("first", "later"), done);
    }

    @Test
    void aTurnEndsWithAFailureToo() {
        assertThrows(ArithmeticException.class, () -> turns.take(() -> {
            throw new ArithmeticException("failed");
        }));
        assertEquals(1, turns.take(() -> 1));
    }

    /** A thread that takes its turn, and by now waits for it, or has it and waits to be let go. */
    private FutureTask<Boolean> waiting(String name) {
        FutureTask<Boolean> task = new FutureTask<>(() -> turns.take(() -> {
            awaitLetGo();
            return done.add(name);
        }));
        Thread thread = Thread.ofPlatform().start(task);
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return task;
    }

    private void awaitLetGo() {
        try {
            letGo.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
