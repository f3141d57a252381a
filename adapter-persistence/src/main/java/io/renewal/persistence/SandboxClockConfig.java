package io.renewal.persistence;

import java.time.Instant;
import java.util.Optional;

/**
 * Where the clock of a sandbox begins or resumes.
 *
 * @param startTime where it stands at least; UTC
 * @param now where it begins if it never stood anywhere and no start is given; UTC
 */
public record SandboxClockConfig(Optional<Instant> startTime, Instant now) {
    /** Where it begins. */
    Instant begin() {
        return startTime.orElse(now);
    }

    /** The later of where it stood and where it stands at least. */
    Instant resume(Instant stored) {
        return startTime.filter(stored::isBefore).orElse(stored);
    }
}
