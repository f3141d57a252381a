package io.renewal.server.timers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.renewal.application.port.in.RunDueWork;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.server.metrics.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(60)
class TimersTest {
    private static final Duration AT_ONCE = Duration.ofNanos(1);
    private static final Duration NEVER = Duration.ofDays(1);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Metrics metrics = new Metrics("1.2.3");

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        metrics.close();
        logger().detachAppender(log);
    }

    @Test
    void eachKindOfWorkIsRunAgainAndAgain() throws InterruptedException {
        Fake work = new Fake("a", "b");
        Timers timers = new Timers(work, new TimersConfig(AT_ONCE, NEVER), metrics);
        timers.start();
        for (int remaining = 3; remaining > 0;) {
            remaining -= work.runs.take().equals("a") ? 1 : 0;
        }
        for (int remaining = 3; remaining > 0;) {
            remaining -= work.runs.take().equals("b") ? 1 : 0;
        }
        timers.close();
    }

    @Test
    void runsAreCountedByHowTheyEnd() throws InterruptedException {
        Fake work = new Fake("fails", "works");
        work.effect = name -> {
            if (name.equals("fails")) {
                throw new IllegalStateException("on purpose");
            }
        };
        Timers timers = new Timers(work, new TimersConfig(NEVER, NEVER), metrics);
        timers.start();
        work.runs.take();
        work.runs.take();
        timers.close();
        String report = metrics.report();
        assertTrue(report.contains("renewal_timer_runs_total{outcome=\"failed\",work=\"fails\"} 1.0\n"), report);
        assertTrue(report.contains("renewal_timer_runs_total{outcome=\"succeeded\",work=\"fails\"} 0.0\n"), report);
        assertTrue(report.contains("renewal_timer_runs_total{outcome=\"succeeded\",work=\"works\"} 1.0\n"), report);
        assertTrue(report.contains("renewal_timer_pieces_total{work=\"works\"}"), report);
    }

    @Test
    void workThatTakesLongKeepsNoOtherFromBeingDone() throws InterruptedException {
        CountDownLatch mayEnd = new CountDownLatch(1);
        Fake work = new Fake("slow", "quick");
        work.effect = name -> {
            if (name.equals("slow")) {
                await(mayEnd);
            }
        };
        Timers timers = new Timers(work, new TimersConfig(AT_ONCE, NEVER), metrics);
        timers.start();
        for (int remaining = 3; remaining > 0;) {
            remaining -= work.runs.take().equals("quick") ? 1 : 0;
        }
        mayEnd.countDown();
        timers.close();
    }

    @Test
    void aStopWaitsForTheRunThatGoesOnAndBeginsNoOther() throws InterruptedException {
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Fake work = new Fake("a");
        work.effect = _ -> {
            await(mayEnd);
            ended.incrementAndGet();
        };
        Timers timers = new Timers(work, new TimersConfig(AT_ONCE, NEVER), metrics);
        timers.start();
        work.runs.take();
        Thread stop = Thread.ofVirtual().start(timers::close);
        while (stop.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertEquals(0, ended.get());
        mayEnd.countDown();
        stop.join();
        assertEquals(1, ended.get());
        assertEquals(List.of(), List.copyOf(work.runs));
    }

    @Test
    void aStopDoesNotWaitForEver() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Fake work = new Fake("a");
        work.effect = _ -> await(never);
        Timers timers = new Timers(work, new TimersConfig(AT_ONCE, Duration.ofMillis(1)), metrics);
        timers.start();
        work.runs.take();
        timers.close();
        assertEquals(List.of("WARN a run that took too long was broken off"), said());
        never.countDown();
    }

    @Test
    void aFailureIsToldOnceOfItsKindAndTheTimerGoesOn() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        Fake work = new Fake("a");
        work.effect = _ -> {
            switch (runs.incrementAndGet()) {
                case 1, 2 -> throw new StoreUnavailableException("down", new IllegalStateException("no route"));
                case 3, 4 -> throw new ArithmeticException("a bug");
                case 6 -> throw new ArithmeticException("the bug again");
                default -> {
                    // goes well
                }
            }
        };
        Timers timers = new Timers(work, new TimersConfig(AT_ONCE, NEVER), metrics);
        timers.start();
        for (int i = 0; i < 8; i++) {
            work.runs.take();
        }
        timers.close();
        assertEquals(List.of("WARN a timer waits for the database", "ERROR a timer failed, and goes on", "INFO a timer runs again",
                "ERROR a timer failed, and goes on", "INFO a timer runs again"), said());
        assertTrue(Stream.of(log.list.getFirst()).allMatch(event -> event.getThrowableProxy() == null), "an outage has no stack trace");
    }

    @Test
    void whatHasMoreToDoIsRunAgainAtOnce() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        Fake work = new Fake("a");
        work.result = () -> runs.incrementAndGet() < 3 ? new RunDueWork.Result.Unfinished(2) : new RunDueWork.Result.Done(1);
        Timers timers = new Timers(work, new TimersConfig(NEVER, NEVER), metrics);
        timers.start();
        for (int i = 0; i < 3; i++) {
            work.runs.take();
        }
        timers.close();
        assertEquals(3, runs.get());
        String report = metrics.report();
        assertTrue(report.contains("renewal_timer_pieces_total{work=\"a\"} 5.0\n"), report);
    }

    private List<String> said() {
        return log.list.stream().map(event -> event.getLevel() + " " + event.getFormattedMessage()).toList();
    }

    private static Logger logger() {
        Logger logger = (Logger) LoggerFactory.getLogger("io.renewal.server.timers");
        logger.setLevel(Level.INFO);
        return logger;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Fake implements RunDueWork {
        private final List<String> names;
        private final BlockingQueue<String> runs = new LinkedBlockingQueue<>();
        private volatile Effect effect = _ -> {};
        private volatile Supplier<Result> result = () -> new Result.Done(0);

        Fake(String... names) {
            this.names = List.of(names);
        }

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public void stop() {
            // Nothing of this runs long.
        }

        @Override
        public Result run(String name) {
            runs.add(name);
            effect.of(name);
            return result.get();
        }

        private interface Effect {
            void of(String name);
        }
    }
}
