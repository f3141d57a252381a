package io.renewal.rest.operation;

import io.renewal.application.port.in.PauseAutoRenewal.Wish;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether automatic charges are to be paused.
 *
 * @param reason with {@code true} only
 */
@Schema(name = "NewAutoRenewalPause")
public record NewPauseJson(@NotNull Boolean paused, @Size(max = 200) @Nullable String reason) {
    /**
     * The same as the application knows it.
     *
     * @throws ProblemException ValidationFailed if there is a pause without a reason, or a reason for none
     */
    public Wish toWish() {
        Optional<String> why = Optional.ofNullable(reason).filter(text -> !text.isBlank());
        if (paused) {
            return new Wish.Pause(why.orElseThrow(() -> FieldErrors.problem("reason", "is required to pause").exception()));
        }
        if (reason != null) {
            throw FieldErrors.problem("reason", "goes with a pause only").exception();
        }
        return new Wish.Resume();
    }
}
