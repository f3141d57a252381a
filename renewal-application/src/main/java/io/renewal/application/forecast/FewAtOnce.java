package io.renewal.application.forecast;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Does only so much at a time; whoever comes then is sent away at once. Thread-safe. */
final class FewAtOnce {
    private final Semaphore places;

    FewAtOnce(int most) {
        places = new Semaphore(most);
    }

    /** What the work gives, or nothing if every place was taken. */
    <R> Optional<R> tell(Supplier<R> work) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }
}
