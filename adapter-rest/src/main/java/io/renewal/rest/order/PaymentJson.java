package io.renewal.rest.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentMethod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment attempt as it is answered.
 *
 * @param declineReason a stable code, only if it was declined
 */
record PaymentJson(int number, PaymentMethod method, Status status, Instant startedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String declineReason) {

    /** How far the attempt is. */
    enum Status {
        PENDING, PAID, DECLINED, VOIDED
    }

    static PaymentJson of(PaymentAttempt attempt) {
        return switch (attempt) {
            case PaymentAttempt.Pending pending -> of(pending, Status.PENDING, null);
            case PaymentAttempt.Ended ended ->
                of(ended, status(ended.answer()), ended.declineReason().map(DeclineReason::code).orElse(null));
        };
    }

    private static PaymentJson of(PaymentAttempt attempt, Status status, @Nullable String declineReason) {
        return new PaymentJson(attempt.number(), attempt.method(), status, attempt.startedAt(), declineReason);
    }

    private static Status status(PaymentAnswer answer) {
        return switch (answer) {
            case PaymentAnswer.Paid _ -> Status.PAID;
            case PaymentAnswer.Declined _ -> Status.DECLINED;
            case PaymentAnswer.Voided _ -> Status.VOIDED;
        };
    }
}
