package io.renewal.rest.operation;

import io.renewal.application.chargerun.ChargeRun;
import io.renewal.application.chargerun.ChargeTally;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of automatic renewals that found something due, in wall-clock time.
 *
 * @param finishedAt null while it goes on, or if it failed or its process was killed
 * @param seconds how long it took; null like that
 * @param due attempts that were due when it began, counted up to ten thousand
 */
@Schema(name = "AutoRenewalRun")
public record ChargeRunJson(Instant startedAt, @Nullable Instant finishedAt, @Nullable Double seconds, int due, AttemptsJson attempts) {
    static ChargeRunJson of(ChargeRun run) {
        return new ChargeRunJson(run.startedAt(), run.finishedAt().orElse(null),
                run.finishedAt().map(end -> Duration.between(run.startedAt(), end).toMillis() / 1000.0).orElse(null), run.due(),
                AttemptsJson.of(run.tally()));
    }

    /**
     * What came of its attempts.
     *
     * @param refused not sold any more, or not to be renewed any further
     * @param inDoubt at the provider, which has not said yet how they end
     * @param postponed tried again in a while, as another payment runs or the provider does not answer
     */
    @Schema(name = "AutoRenewalAttempts")
    public record AttemptsJson(int claimed, int renewed, int declined, int refused, int inDoubt, int postponed, int failed) {
        static AttemptsJson of(ChargeTally tally) {
            return new AttemptsJson(tally.claimed(), tally.renewed(), tally.declined(), tally.refused(), tally.inDoubt(), tally.postponed(),
                    tally.failed());
        }
    }
}
