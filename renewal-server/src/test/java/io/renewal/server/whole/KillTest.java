package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed, with SIGKILL, while customers renew; its database stays behind as an orphan. */
@Timeout(180)
class KillTest {
    private static final int KILLS = 3;
    private static final int CUSTOMERS = 4;
    /** Picks the moments. */
    private static final long SEED = 20_261_123;

    @TempDir
    private Path dataDir = Path.of("replaced by JUnit");

    @BeforeEach
    void prepare() throws IOException {
        DataDirs.prepared(dataDir);
    }

    @AfterEach
    void leaveNothingRunning() {
        DataDirs.tidy(dataDir);
    }

    @Test
    void whatWasAnsweredIsThereNothingIsHalfDoneAndWhatWasNotAnsweredCanBeRepeated() throws Exception {
        Random moments = new Random(SEED);
        List<Renewer> renewers = renewers();

        for (int kill = 0; kill < KILLS; kill++) {
            try (ServerProcess server = ServerProcess.start(Map.of("RENEWAL_DATA_DIR", dataDir.toString()))) {
                renewers.forEach(renewer -> renewer.catchUp(server.operator()));
                killAfter(5 + moments.nextInt(40), server, renewers);
            }
            Books.in(dataDir, books -> {
                books.addUp();
                renewers.forEach(renewer -> renewer.lookInto(books));
            });
        }

        try (RunningRenewal renewal = RunningRenewal.in(dataDir)) {
            renewers.forEach(renewer -> renewer.catchUp(renewal.operator()));
        }
        Books.in(dataDir, books -> {
            books.addUp();
            renewers.forEach(renewer -> assertEquals(renewer.renewals(), books.paidOrders(renewer.instance())));
        });
    }

    private List<Renewer> renewers() {
        try (RunningRenewal renewal = RunningRenewal.in(dataDir)) {
            Operator operator = renewal.operator().publishPrices("EUR");
            return IntStream.range(0, CUSTOMERS).mapToObj(i -> {
                Customer customer = operator.open("customer-" + i, "EUR", "Europe/Berlin");
                operator.topUp(customer, "100000.00", "EUR");
                return new Renewer(customer, "r-" + i, operator.register(customer, "r-" + i, LocalDate.of(2044, 6, 15), Operator.FAR));
            }).toList();
        }
    }

    /** Kills the server right after so many answers, when others are on their way. */
    private static void killAfter(int answers, ServerProcess server, List<Renewer> renewers) throws Exception {
        CountDownLatch answered = new CountDownLatch(answers);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = renewers.stream()
                    .<Future<?>>map(renewer -> threads.submit(() -> renewer.renewUntilKilled(server, answered::countDown))).toList();
            answered.await();
            server.kill();
            for (Future<?> renewer : running) {
                renewer.get();
            }
        }
    }
}
