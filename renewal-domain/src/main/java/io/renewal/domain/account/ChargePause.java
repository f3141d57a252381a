package io.renewal.domain.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Why no automatic charge is begun, of one account or of any. What was begun goes on.
 *
 * @param since when it was paused; UTC
 * @param reason the operator's
 */
public record ChargePause(Instant since, String reason) {
    /** What there is after somebody asked for a pause: one that lasts goes on, for the reason that was told last. */
    public static ChargePause asked(Optional<ChargePause> present, String reason, Instant now) {
        return new ChargePause(present.map(ChargePause::since).orElse(now), reason);
    }
}
