package io.renewal.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The last run of each timer in a transaction, whichever node it ran on. Runs are timed by the wall clock of the store and not by the
 * service's: they are no business, and a sandbox clock that stands still could not tell them apart.
 */
public interface TimerRuns {
    /** Notes that a run begins; what is known of the run before stays until this one ends. */
    void began(String name);

    /** Notes that the run ended well. */
    void succeeded(String name, int done);

    /** Notes that the run failed. */
    void failed(String name, String failure);

    /** The last runs, in order of their names. */
    List<TimerRun> all();

    /**
     * What is known of a timer.
     *
     * @param startedAt when the last run began; UTC, by the store's clock
     * @param finishedAt when the last one that ended did so; before {@code startedAt} while a run goes on, or if its process was killed
     * @param done how many pieces the run did that ended last; none if it failed
     * @param failure why that run failed, if it did
     */
    record TimerRun(String name, Instant startedAt, Optional<Instant> finishedAt, int done, Optional<String> failure) {}
}
