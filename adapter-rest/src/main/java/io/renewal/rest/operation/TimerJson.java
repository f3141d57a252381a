package io.renewal.rest.operation;

import io.renewal.application.port.in.Operations.Run;
import io.renewal.application.port.in.Operations.Timer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A timer as it is answered.
 *
 * @param lastFinishedAt before {@code lastStartedAt} while a run goes on
 * @param lastDone the pieces done by the run that ended last
 * @param lastFailure why that run failed; null if it did not
 * @param lagSeconds how long the oldest piece is overdue, in whole seconds
 */
@Schema(name = "Timer")
public record TimerJson(String name, @Nullable Instant lastStartedAt, @Nullable Instant lastFinishedAt, @Nullable Integer lastDone,
        @Nullable String lastFailure, @Nullable Instant nextDueAt, long lagSeconds) {
    static TimerJson of(Timer timer) {
        Optional<Run> run = timer.lastRun();
        Optional<Run> ended = run.filter(last -> last.finishedAt().isPresent());
        return new TimerJson(timer.name(), run.map(Run::startedAt).orElse(null), ended.flatMap(Run::finishedAt).orElse(null),
                ended.map(Run::done).orElse(null), ended.flatMap(Run::failure).orElse(null), timer.nextDueAt().orElse(null),
                timer.lag().toSeconds());
    }
}
