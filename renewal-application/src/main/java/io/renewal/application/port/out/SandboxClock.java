package io.renewal.application.port.out;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of a sandbox: it stands still until it is moved, and where it stands outlives the process. Cut to microseconds. Thread-safe;
 * but one sandbox has one server, and that moves its clock in one place at a time.
 */
public interface SandboxClock extends InstantSource {
    /**
     * Moves the clock forward, or leaves it where it stands. The new position is stored before anybody can read it.
     *
     * @throws IllegalArgumentException if {@code instant} lies before where it stands
     * @throws IllegalStateException if somebody else, another server perhaps, has moved the stored clock
     * @throws StoreUnavailableException if the store does not answer; the clock then stands where it stood
     */
    void moveTo(Instant instant);
}
