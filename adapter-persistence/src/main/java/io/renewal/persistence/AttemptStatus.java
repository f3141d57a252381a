package io.renewal.persistence;

import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentAttempt;

/** How an attempt's answer is recorded. */
enum AttemptStatus {
    PENDING, PAID, DECLINED, VOIDED;

    static AttemptStatus of(PaymentAttempt attempt) {
        return switch (attempt) {
            case PaymentAttempt.Pending _ -> PENDING;
            case PaymentAttempt.Ended ended -> switch (ended.answer()) {
                case PaymentAnswer.Paid _ -> PAID;
                case PaymentAnswer.Declined _ -> DECLINED;
                case PaymentAnswer.Voided _ -> VOIDED;
            };
        };
    }
}
