package io.renewal.application.port.in;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that falls due as time passes, and is done by whoever runs it: a timer, or the sandbox clock as it is moved. Several nodes may run
 * the same work at once; each piece is claimed by its row and done once. Thread-safe.
 */
public interface DueWork {
    /** Names the work to operators: lower case, words joined by hyphens, such as {@code lifecycle}. Never changes. */
    String name();

    /**
     * When the oldest piece that is not done yet falls due, or fell due; UTC. Empty if nothing waits, or if the work has no instants that
     * anybody could see, as tidying up.
     */
    Optional<Instant> nextDueAt();

    /**
     * How many pieces are due by the clock and not done; of work that nobody waits for, as tidying up, none.
     *
     * @param atMost as far as they are counted, from 1
     */
    default int countDue(int atMost) {
        return 0;
    }

    /**
     * Whether it is timed by real time, whatever a sandbox clock says, as what has to do with receivers: then a move of that clock has no part
     * in it, neither waits for the other, and what fails in one does not fail the other.
     */
    default boolean isOfRealTime() {
        return false;
    }

    /**
     * Whether something can be done at once although a run has just ended: work that always gets more ends its runs all the same, and is
     * asked again without a pause.
     */
    default boolean hasMore() {
        return false;
    }

    /**
     * Does all that is due by the clock, in order of its time, batch by batch. A kill loses no more than the batch at hand, which is then
     * done by the next run.
     *
     * @return how many pieces were done
     */
    int run();

    /**
     * Does now what it would do within moments of real time, which a sandbox clock that is moved does not give it. What is still not done
     * after a few times, as somebody else has to answer first, is left to real time.
     */
    default void hasten() {}
}
