package io.renewal.rest.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.renewal.domain.account.ChargePause;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That no automatic charge begins, and since when.
 *
 * @param reason for operators; customers are not shown what operators note down
 */
@Schema(name = "AutoRenewalPause")
public record PauseJson(Instant since, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {
    /** Null if they do begin. */
    public static @Nullable PauseJson of(Optional<ChargePause> pause) {
        return pause.map(PauseJson::of).orElse(null);
    }

    /** With its reason. */
    public static PauseJson of(ChargePause pause) {
        return new PauseJson(pause.since(), pause.reason());
    }

    /** The same without its reason. */
    public PauseJson withoutReason() {
        return new PauseJson(since, null);
    }
}
