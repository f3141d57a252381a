package io.renewal.application.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two at a time. */
class FewAtOnceTest {
    private final FewAtOnce few = new FewAtOnce(2, Duration.ZERO);

    @Test
    void whoeverComesWhenAllPlacesAreTakenIsSentAway() {
        assertEquals(Optional.of(Optional.of(Optional.empty())), few.tell(() -> few.tell(() -> few.tell(() -> "third"))));
    }

    @Test
    void whoeverWaitsForAPlaceGetsItOnceItIsFree() throws Exception {
        FewAtOnce patient = new FewAtOnce(1, Duration.ofMinutes(5));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = threads.submit(() -> patient.tell(() -> {
                begun.countDown();
                awaiting(end);
                return "first";
            }));
            begun.await();
            Future<Optional<String>> second = threads.submit(() -> patient.tell(() -> "second"));
            end.countDown();
            assertEquals(Optional.of("first"), first.get());
            assertEquals(Optional.of("second"), second.get());
        }
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPlaceIsFreeAgainAfterwardsEvenIfTheWorkFailed() {
        for (int i = 0; i < 3; i++) {
            assertThrows(IllegalStateException.class, () -> few.tell(() -> {
                throw new IllegalStateException("the store is down");
            }));
        }
        assertEquals(Optional.of("done"), few.tell(() -> "done"));
    }
}
