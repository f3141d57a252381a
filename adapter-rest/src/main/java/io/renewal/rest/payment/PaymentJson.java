package io.renewal.rest.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.WebAddress;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payment attempt as it is answered.
 *
 * @param declineReason a stable code, only if it was declined
 * @param paymentUrl where the customer has something to do, only while they have
 */
public record PaymentJson(int number, PaymentMethod method, Status status, Instant startedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String declineReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String paymentUrl) {

    /** How far the attempt is. */
    public enum Status {
        PENDING, PAID, DECLINED, VOIDED
    }

    /** As it is answered. */
    public static PaymentJson of(PaymentAttempt attempt) {
        return switch (attempt) {
            case PaymentAttempt.Pending pending -> new PaymentJson(pending.number(), pending.method(), Status.PENDING,
                    pending.startedAt(), null, page(pending).map(WebAddress::value).orElse(null));
            case PaymentAttempt.Ended ended -> new PaymentJson(ended.number(), ended.method(), status(ended.answer()), ended.startedAt(),
                    ended.declineReason().map(DeclineReason::code).orElse(null), null);
        };
    }

    /** One that is being withdrawn is of no use to the customer any more. */
    private static Optional<WebAddress> page(PaymentAttempt.Pending pending) {
        return pending.atProvider().page().filter(_ -> pending.withdrawal().isEmpty());
    }

    private static Status status(PaymentAnswer answer) {
        return switch (answer) {
            case PaymentAnswer.Paid _ -> Status.PAID;
            case PaymentAnswer.Declined _ -> Status.DECLINED;
            case PaymentAnswer.Voided _ -> Status.VOIDED;
        };
    }
}
