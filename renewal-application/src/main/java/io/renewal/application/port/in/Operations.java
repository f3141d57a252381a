package io.renewal.application.port.in;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the service itself is doing. The operator's. */
public interface Operations {
    Report report();

    /**
     * How it is doing.
     *
     * @param now by the service's clock; UTC
     * @param timers in order of their names
     */
    record Report(Instant now, List<Timer> timers) {}

    /**
     * A timer, of which each node has one.
     *
     * @param lastRun on whichever node; empty if there was none
     * @param nextDueAt when the oldest piece that is not done falls due or fell due; by the service's clock
     * @param lag how long that piece is overdue; zero if it is not
     */
    record Timer(String name, Optional<Run> lastRun, Optional<Instant> nextDueAt, Duration lag) {}

    /**
     * The last run, in wall-clock time.
     *
     * @param finishedAt of the run that ended last; before {@code startedAt} while another goes on
     * @param done the pieces that the run did that ended last
     * @param failure why that run failed, if it did
     */
    record Run(Instant startedAt, Optional<Instant> finishedAt, int done, Optional<String> failure) {}
}
