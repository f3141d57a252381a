package io.renewal.rest.sandbox;

import io.renewal.application.port.in.MoveClock;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of a move: one of the two.
 *
 * @param now where the clock is to stand
 * @param advance how far it is to go
 */
@Schema(name = "ClockMove", description = "Exactly one of the two.")
public record ClockMoveJson(@Nullable Instant now,
        @Schema(description = "ISO 8601, such as P1D, P1M, P1DT2H or PT30M; years, months and days are counted in UTC.") MoveClock.@Nullable By advance) {
    /**
     * What it means.
     *
     * @throws ProblemException ValidationFailed if it is none or both
     */
    MoveClock.Target toTarget() {
        if (now != null && advance == null) {
            return new MoveClock.To(now);
        }
        if (advance != null && now == null) {
            return advance;
        }
        throw FieldErrors.problem(FieldErrors.BODY, "must have either now or advance").exception();
    }
}
