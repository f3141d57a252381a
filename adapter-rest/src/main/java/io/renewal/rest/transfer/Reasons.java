package io.renewal.rest.transfer;

import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.RegisterInstance.Result;
import io.renewal.application.port.in.RegisterMany.AccountRefused;
import io.renewal.application.port.in.RegisterMany.Done;
import io.renewal.application.port.in.RegisterMany.Failed;
import io.renewal.application.port.in.RegisterMany.InstanceRefused;
import io.renewal.application.port.in.RegisterMany.Outcome;
import io.renewal.rest.instance.NewInstanceJson;
import io.renewal.rest.problem.FieldError;
import io.renewal.rest.problem.FieldErrors;
import java.util.List;

/** Why a registration was refused, field by field. */
public final class Reasons {
    private Reasons() {}

    /** All reasons; none if it was not refused. */
    public static List<FieldError> of(Outcome outcome) {
        return switch (outcome) {
            case Done _ -> List.of();
            case AccountRefused refused ->
                each(refused.reason().fields(), "is fixed: the account has an instance or a ledger entry");
            case InstanceRefused refused -> of(refused.reason());
            case Failed _ -> List.of(new FieldError(FieldErrors.BODY, "could not be stored, which is a bug in Renewal; see the log"));
        };
    }

    private static List<FieldError> of(RegisterInstance.Result.Refusal refusal) {
        return switch (refusal) {
            case Result.Conflict conflict -> each(conflict.fields(), "differs from what was registered at first");
            case Result.AccountNotFound _ ->
                List.of(new FieldError("accountId", "must be an account that was registered before, or further up"));
            case Result.PolicyNotFound _,Result.AnchorMismatch _ -> FieldErrors.in(NewInstanceJson.problem(refusal));
        };
    }

    private static List<FieldError> each(List<String> fields, String message) {
        return fields.stream().map(field -> new FieldError(field, message)).toList();
    }
}
