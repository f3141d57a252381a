package io.renewal.server.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.in.Operations;
import io.renewal.application.webhook.Backlog;
import io.renewal.application.port.out.StoreUnavailableException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentGaugesTest {
    private final Metrics metrics = new Metrics("1.2.3");
    private final AtomicInteger lookUps = new AtomicInteger();

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void whatIsUnsettledIsToldAndLookedUpOnce() {
        watch(() -> new Operations.Unsettled(5, 2, 3));
        metrics.report();
        String report = metrics.report();
        assertTrue(report.contains("renewal_payments_open 5.0\n"), report);
        assertTrue(report.contains("renewal_payments_in_doubt 2.0\n"), report);
        assertTrue(report.contains("renewal_refunds_due 3.0\n"), report);
        assertEquals(1, lookUps.get());
    }

    @Test
    void whileNothingAnswersItIsUnknownAndAskedForOnce() {
        watch(() -> {
            throw new StoreUnavailableException("down", new IllegalStateException("down"));
        });
        String report = metrics.report();
        assertTrue(report.contains("renewal_payments_open NaN\n"), report);
        assertTrue(report.contains("renewal_refunds_due NaN\n"), report);
        assertEquals(1, lookUps.get());
    }

    private void watch(Supplier<Operations.Unsettled> answer) {
        var _ = new PaymentGauges(new Operations() {
            @Override
            public Report report() {
                throw new IllegalStateException("not asked for");
            }

            @Override
            public AutoRenewal autoRenewal(int atMost) {
                throw new IllegalStateException("not asked for");
            }

            @Override
            public int countHeldReleases(int atMost) {
                throw new IllegalStateException("not asked for");
            }

            @Override
            public Unsettled unsettled(int atMost) {
                lookUps.incrementAndGet();
                return answer.get();
            }

            @Override
            public List<Backlog> backlogs(int atMost) {
                throw new IllegalStateException("not asked for");
            }
        }, metrics);
    }
}
