package io.renewal.application.port.out;

import java.time.Instant;

/** Is told how far a move of the sandbox clock has come, so that somebody who waits for a long one can see it go on. Thread-safe. */
@FunctionalInterface
public interface MoveProgress {
    /**
     * The clock has reached an instant, and all that was due by then is done.
     *
     * @param target where the move leads
     * @param performed the pieces of work that this move has done so far
     */
    void reached(Instant now, Instant target, int performed);
}
