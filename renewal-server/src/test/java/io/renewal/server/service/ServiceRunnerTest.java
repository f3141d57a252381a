package io.renewal.server.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.server.StartupException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ServiceRunnerTest {
    private final List<String> story = new CopyOnWriteArrayList<>();
    private final FakeSignal signal = new FakeSignal();

    @Test
    void theServiceRunsUntilTheSignalAndIsClosedOnce() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> run = threads.submit(() -> {
                runner().run(new Recording(() -> story.add("start")), service -> {
                    story.add("started at " + service.address());
                    running.countDown();
                });
                return story.add("returned");
            });
            running.await();
            signal.raise();
            run.get();
            signal.raise();
        }

        assertEquals(List.of("start", "started at http://here", "close", "returned"), story);
    }

    @Test
    void aSignalDuringTheStartWaitsForItsEnd() throws Exception {
        CountDownLatch starting = new CountDownLatch(1);
        CountDownLatch mayStart = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> run = threads.submit(() -> {
                runner().run(new Recording(() -> {
                    starting.countDown();
                    awaitQuietly(mayStart);
                    story.add("start ended");
                }), service -> {});
                return true;
            });
            starting.await();
            Thread stop = Thread.startVirtualThread(signal::raise);
            awaitStandstill(stop);
            mayStart.countDown();
            stop.join();
            run.get();
        }

        assertEquals(List.of("start ended", "close"), story);
    }

    @Test
    void aStartThatNeverEndsDoesNotKeepTheProcessAlive() throws Exception {
        CountDownLatch starting = new CountDownLatch(1);
        CountDownLatch mayStart = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ServiceRunner impatient = new ServiceRunner(signal, Duration.ZERO);
            Future<?> run = threads.submit(() -> {
                impatient.run(new Recording(() -> {
                    starting.countDown();
                    awaitQuietly(mayStart);
                }), service -> {});
                return true;
            });
            starting.await();
            signal.raise();
            assertEquals(List.of(), story);
            mayStart.countDown();
            run.get();
        }
    }

    @Test
    void aStartThatFailsIsClosedOnceAndToldToTheCaller() {
        StartupException taken = new StartupException("Port 8080 is taken: choose another with http.port.");
        Service failing = new Recording(() -> {
            throw taken;
        });

        assertEquals(taken, assertThrows(StartupException.class, () -> runner().run(failing, service -> story.add("started"))));
        signal.raise();
        assertEquals(List.of("close"), story);
    }

    private ServiceRunner runner() {
        return new ServiceRunner(signal, Duration.ofMinutes(1));
    }

    /** Until the thread waits for something, or has ended without waiting. */
    private static void awaitStandstill(Thread thread) {
        while (!EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED).contains(thread.getState())) {
            Thread.onSpinWait();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened the latch");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class FakeSignal implements ShutdownSignal {
        private final List<Runnable> actions = new CopyOnWriteArrayList<>();

        @Override
        public void onSignal(Runnable action) {
            actions.add(action);
        }

        void raise() {
            actions.forEach(Runnable::run);
        }
    }

    private final class Recording implements Service {
        private final Runnable starting;

        Recording(Runnable starting) {
            this.starting = starting;
        }

        @Override
        public void start() {
            starting.run();
        }

        @Override
        public URI address() {
            return URI.create("http://here");
        }

        @Override
        public String greeting() {
            return "Renewal answers";
        }

        @Override
        public void close() {
            story.add("close");
        }
    }
}
