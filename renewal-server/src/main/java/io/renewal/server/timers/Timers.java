package io.renewal.server.timers;

import io.renewal.application.port.in.RunDueWork;
import io.renewal.server.service.Part;
import jakarta.inject.Inject;
import io.renewal.server.metrics.Metrics;
import io.renewal.server.metrics.RunMeters;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All timers, among the parts. Each has a thread of its own, so that work that takes long keeps no other from being done. */
public final class Timers implements Part {
    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

    private final RunDueWork work;
    private final TimersConfig config;
    private final RunMeters meters;
    private final CountDownLatch stop = new CountDownLatch(1);
    private List<Thread> threads = List.of();

    @Inject
    Timers(RunDueWork work, TimersConfig config, Metrics metrics) {
        this.work = work;
        this.config = config;
        this.meters = metrics.runs();
    }

    @Override
    public String name() {
        return "timers";
    }

    @Override
    public void start() {
        work.names().forEach(meters::watch);
        threads = work.names().stream().map(this::started).toList();
    }

    /** Begins no more runs, and waits for those that go on; what one that takes too long has not committed is done by the next start. */
    @Override
    public void close() {
        stop.countDown();
        work.stop();
        threads.stream().filter(thread -> !ends(thread, config.stopTimeout()))
                .forEach(thread -> LOG.atWarn().addKeyValue("timer", thread.getName()).log("a run that took too long was broken off"));
    }

    private Thread started(String name) {
        return Thread.ofVirtual().name("timer " + name).start(new Timer(name, () -> run(name), config.interval(), stop));
    }

    /** Whether there is more. */
    private boolean run(String name) {
        Runnable measured = meters.measure(name);
        try {
            RunDueWork.Result result = work.run(name);
            pieces(result).ifPresent(pieces -> meters.succeeded(name, pieces));
            return result instanceof RunDueWork.Result.Unfinished;
        } catch (RuntimeException | Error e) {
            meters.failed(name);
            throw e;
        } finally {
            measured.run();
        }
    }

    private static OptionalInt pieces(RunDueWork.Result result) {
        return switch (result) {
            case RunDueWork.Result.Done(int pieces) -> OptionalInt.of(pieces);
            case RunDueWork.Result.Unfinished(int pieces) -> OptionalInt.of(pieces);
            case RunDueWork.Result.ClockIsMoving() -> OptionalInt.empty();
        };
    }

    private static boolean ends(Thread thread, Duration timeout) {
        try {
            return thread.join(timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
