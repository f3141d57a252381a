package io.renewal.rest.lifecycle;

import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.lifecycle.Reminders;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of a policy.
 *
 * @param expiringDays 7 if not given
 * @param finalNoticeDays 1 if not given
 * @param reminders those of the rules if not given
 */
@Schema(name = "NewLifecyclePolicy")
public record NewLifecyclePolicyJson(@NotNull @Min(0) @Max(3660) Integer runsOnDays, @NotNull @Min(1) @Max(3660) Integer lockedDays,
        @NotNull LateRenewal lateRenewal, @NotNull @Min(1) @Max(1200) Integer horizonMonths,
        @Min(0) @Max(3660) @Nullable Integer expiringDays,
        @Min(0) @Max(3660) @Nullable Integer finalNoticeDays, @Valid @Nullable RemindersJson reminders) {
    private static final int EXPIRING_DAYS = 7;
    private static final int FINAL_NOTICE_DAYS = 1;

    /**
     * The policy as the domain knows it.
     *
     * @throws ProblemException ValidationFailed if the notice would come before the end time
     */
    LifecyclePolicy toPolicy(LifecyclePolicyId id) {
        int noticeDays = Optional.ofNullable(finalNoticeDays).orElse(FINAL_NOTICE_DAYS);
        if (noticeDays > runsOnDays + lockedDays) {
            throw FieldErrors.problem("finalNoticeDays", "must be at most runsOnDays and lockedDays together").exception();
        }
        return new LifecyclePolicy(id, runsOnDays, lockedDays, lateRenewal, horizonMonths,
                Optional.ofNullable(expiringDays).orElse(EXPIRING_DAYS), noticeDays,
                Optional.ofNullable(reminders).map(RemindersJson::toReminders).orElse(Reminders.DEFAULT));
    }
}
