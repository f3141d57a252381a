package io.renewal.server.faults;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Has many trials go on at once, as most of them do nothing but wait, and shows each as a test of its name. */
final class AllAtOnce implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<Trial, Asked> conduct;
    private final Semaphore room;

    /** @param most how many go on at once */
    AllAtOnce(int most, Function<Trial, Asked> conduct) {
        this.conduct = conduct;
        room = new Semaphore(most);
    }

    /** Begins all of them, and waits for none. */
    Map<Trial, Future<Asked>> begin(Stream<Trial> trials) {
        Map<Trial, Future<Asked>> running = new LinkedHashMap<>();
        trials.forEach(trial -> running.put(trial, threads.submit(() -> once(trial))));
        return running;
    }

    /** Begins all of them, and shows them. */
    Stream<DynamicTest> tests(Stream<Trial> trials) {
        return tests(begin(trials));
    }

    static Stream<DynamicTest> tests(Map<Trial, Future<Asked>> running) {
        return running.entrySet().stream().map(each -> dynamicTest(each.getKey().name(), () -> await(each.getValue())));
    }

    /** What was asked for in each, once all have ended well. */
    static Map<Trial, Asked> asked(Map<Trial, Future<Asked>> running) {
        Map<Trial, Asked> asked = new LinkedHashMap<>();
        running.forEach((trial, future) -> {
            try {
                asked.put(trial, future.get());
            } catch (InterruptedException | ExecutionException failed) {
                throw new AssertionError(trial.name(), failed);
            }
        });
        return asked;
    }

    private Asked once(Trial trial) throws InterruptedException {
        room.acquire();
        try {
            return conduct.apply(trial);
        } catch (AssertionError | RuntimeException failed) {
            // Reports do not always tell the names of tests that are made at run time.
            throw new AssertionError(trial.name(), failed);
        } finally {
            room.release();
        }
    }

    private static void await(Future<Asked> trial) throws Throwable {
        try {
            trial.get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
