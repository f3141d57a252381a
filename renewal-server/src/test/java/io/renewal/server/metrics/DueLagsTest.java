package io.renewal.server.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.in.DueWork;
import io.renewal.application.port.out.StoreUnavailableException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueLagsTest {
    private static final Instant NOW = Instant.parse("2024-02-28T16:00:00Z");

    private final Metrics metrics = new Metrics("1.2.3");
    private final AtomicInteger lookUps = new AtomicInteger();

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void whatIsOverdueLagsAndWhatIsToComeOrIsNotThereDoesNot() {
        watch(Set.of(new Work("late", () -> Optional.of(NOW.minusSeconds(90))), new Work("early", () -> Optional.of(NOW.plusSeconds(90))),
                new Work("idle", Optional::empty)));
        String report = metrics.report();
        assertTrue(report.contains("renewal_due_lag_seconds{work=\"late\"} 90.0\n"), report);
        assertTrue(report.contains("renewal_due_pieces{work=\"late\"} 7.0\n"), report);
        assertTrue(report.contains("renewal_due_lag_seconds{work=\"early\"} 0.0\n"), report);
        assertTrue(report.contains("renewal_due_lag_seconds{work=\"idle\"} 0.0\n"), report);
    }

    @Test
    void aReportAsksOnceAndTheNextOneSoonAfterNotAtAll() {
        watch(Set.of(new Work("one", Optional::empty), new Work("other", Optional::empty)));
        metrics.report();
        metrics.report();
        assertEquals(2, lookUps.get());
    }

    @Test
    void whileNothingAnswersTheLagIsUnknownAndOnlyOneAsks() {
        Supplier<Optional<Instant>> down = () -> {
            throw new StoreUnavailableException("down", new IllegalStateException("down"));
        };
        watch(Set.of(new Work("one", down), new Work("other", down)));
        String report = metrics.report();
        assertTrue(report.contains("renewal_due_lag_seconds{work=\"one\"} NaN\n"), report);
        assertTrue(report.contains("renewal_due_lag_seconds{work=\"other\"} NaN\n"), report);
        assertTrue(report.contains("renewal_due_pieces{work=\"other\"} NaN\n"), report);
        assertEquals(1, lookUps.get());
    }

    private void watch(Set<DueWork> works) {
        var _ = new DueLags(works, () -> NOW, metrics);
    }

    /** Work that nobody runs. */
    private final class Work implements DueWork {
        private final String name;
        private final Supplier<Optional<Instant>> due;

        Work(String name, Supplier<Optional<Instant>> due) {
            this.name = name;
            this.due = due;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<Instant> nextDueAt() {
            lookUps.incrementAndGet();
            return due.get();
        }

        @Override
        public int countDue(int atMost) {
            return 7;
        }

        @Override
        public int run() {
            throw new IllegalStateException("not asked to run");
        }
    }
}
