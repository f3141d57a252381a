package io.renewal.application.idempotency;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the answer to a request is kept, to be given again. Clients are promised a day.
 *
 * @param duration exact hours; a day is 24 of them
 */
public record AnswerLifetime(Duration duration) {
    public static final Duration SHORTEST = Duration.ofHours(24);

    /** @throws IllegalArgumentException if it is shorter than clients are promised */
    public AnswerLifetime {
        if (duration.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("answers are kept for 24 hours at least");
        }
    }

    /** What was answered before this is kept no longer; UTC. */
    public Instant over(Instant now) {
        return now.minus(duration);
    }
}
