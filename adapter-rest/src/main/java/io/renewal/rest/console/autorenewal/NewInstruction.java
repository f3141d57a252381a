package io.renewal.rest.console.autorenewal;

import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.json.EnumText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a form tells one or more instances to do.
 *
 * @param status what was chosen, if something was
 * @param months the cycle, if one was chosen
 */
public record NewInstruction(Optional<RenewalStatus> status, Optional<Integer> months) {
    /** The fields of the form. */
    public static final String STATUS = "renewalStatus";
    public static final String MONTHS = "periodMonths";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    public static NewInstruction of(Form form) {
        return new NewInstruction(form.given(STATUS).flatMap(text -> EnumText.parse(RenewalStatus.class, text)),
                form.given(MONTHS).filter(NUMBER.asMatchPredicate()).map(Integer::valueOf));
    }

    /** What is wanted; empty if the form does not say all of it. */
    public Optional<InstructionRequest> request() {
        return status.flatMap(chosen -> switch (chosen) {
            case AUTO_RENEWAL -> months.map(InstructionRequest.Renew::new);
            case NORMAL -> Optional.of(new InstructionRequest.Remind());
            case NOT_RENEWAL -> Optional.of(new InstructionRequest.LetEnd());
        });
    }
}
