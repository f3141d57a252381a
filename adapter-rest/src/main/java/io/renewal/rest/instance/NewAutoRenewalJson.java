package io.renewal.rest.instance;

import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen when the end comes near.
 *
 * @param periodMonths with {@code AutoRenewal} only
 */
@Schema(name = "NewAutoRenewal")
public record NewAutoRenewalJson(@NotNull RenewalStatus renewalStatus, @Nullable Integer periodMonths) {
    /**
     * The same as the application knows it.
     *
     * @throws ProblemException ValidationFailed if the period is missing, or there is nothing that it would be for
     */
    InstructionRequest toRequest() {
        return switch (renewalStatus) {
            case AUTO_RENEWAL -> new InstructionRequest.Renew(required());
            case NORMAL -> withoutPeriod(new InstructionRequest.Remind());
            case NOT_RENEWAL -> withoutPeriod(new InstructionRequest.LetEnd());
        };
    }

    private int required() {
        if (periodMonths == null) {
            throw FieldErrors.problem("periodMonths", "is required with AutoRenewal").exception();
        }
        return periodMonths;
    }

    private InstructionRequest withoutPeriod(InstructionRequest request) {
        if (periodMonths != null) {
            throw FieldErrors.problem("periodMonths", "goes with AutoRenewal only").exception();
        }
        return request;
    }
}
