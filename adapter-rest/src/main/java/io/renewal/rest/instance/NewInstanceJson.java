package io.renewal.rest.instance;

import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.RegisterInstance.Paid;
import io.renewal.application.port.in.RegisterInstance.Result;
import io.renewal.application.port.in.RegisterInstance.Result.Refusal;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.instance.BillingMethod;
import io.renewal.domain.instance.Location;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.term.Term;
import io.renewal.rest.json.Ids;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.Problem;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of an instance.
 *
 * @param endTime for a subscription only
 * @param anchorDay the local day of month that ends fall on; by default the end time's own
 * @param lifecyclePolicy by default {@code redis-7d}
 */
@Schema(name = "NewInstance")
public record NewInstanceJson(@NotNull AccountId accountId, @NotBlank @Size(max = 64) String region,
        @NotBlank @Size(max = 64) String engine, @NotNull SpecId spec, @NotNull BillingMethod billingMethod,
        @NotNull Instant termStart, @Nullable Instant endTime, @Min(1) @Max(31) @Nullable Integer anchorDay,
        @Nullable LifecyclePolicyId lifecyclePolicy) {
    private static final LifecyclePolicyId DEFAULT_POLICY = new LifecyclePolicyId("redis-7d");
    /** What is counted from an end time, such as its release, must still have a year of four digits. */
    private static final Instant LATEST_END = Instant.parse("3000-01-01T00:00:00Z");

    /**
     * The registration as the application knows it.
     *
     * @throws ProblemException ValidationFailed if something is missing or too much for the billing method
     */
    public RegisterInstance.Command toCommand(InstanceId id) {
        return new RegisterInstance.Command(id, accountId, new Location(region, engine), spec,
                billingMethod == BillingMethod.SUBSCRIPTION ? paidAhead() : paidByUse());
    }

    /** What is answered when the application refuses a registration. */
    public static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Result.Conflict conflict -> ProblemCode.RegistrationConflict
                    .because("Register the instance as it was at first; its term moves only by orders. `fields` names what differs.")
                    .with("fields", conflict.fields());
            case Result.AccountNotFound _ -> Ids.noAccount();
            case Result.PolicyNotFound _ -> FieldErrors.problem("lifecyclePolicy", "must be a registered lifecycle policy");
            case Result.AnchorMismatch _ -> FieldErrors.problem("anchorDay",
                    "must be the local day of month of endTime, or a later one if that is the last day of its month");
        };
    }

    private Paid paidAhead() {
        if (endTime == null) {
            throw FieldErrors.problem("endTime", "must be given for a subscription").exception();
        }
        if (!endTime.isAfter(termStart)) {
            throw FieldErrors.problem("endTime", "must be after termStart").exception();
        }
        if (endTime.isAfter(LATEST_END)) {
            throw FieldErrors.problem("endTime", "must be " + LATEST_END + " at the latest").exception();
        }
        return new Paid.Ahead(new Term(termStart, endTime), Optional.ofNullable(anchorDay),
                Optional.ofNullable(lifecyclePolicy).orElse(DEFAULT_POLICY));
    }

    private Paid paidByUse() {
        FieldErrors errors = new FieldErrors();
        refuse(errors, "endTime", endTime);
        refuse(errors, "anchorDay", anchorDay);
        refuse(errors, "lifecyclePolicy", lifecyclePolicy);
        errors.verify();
        return new Paid.ByUse(termStart);
    }

    private static void refuse(FieldErrors errors, String field, @Nullable Object value) {
        if (value != null) {
            errors.add(field, "must be absent for an instance that is paid by use");
        }
    }
}
