package io.renewal.application.forecast;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Does only so much at a time; whoever comes then waits for a place, in the order they came, and is sent away if none gets free soon. Thread-safe. */
final class FewAtOnce {
    private final Semaphore places;
    private final Duration patience;

    FewAtOnce(int most, Duration patience) {
        this.places = new Semaphore(most, true);
        this.patience = patience;
    }

    /** What the work gives, or nothing if no place got free in time. */
    <R> Optional<R> tell(Supplier<R> work) {
        if (!isLetIn()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }

    private boolean isLetIn() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
