package io.renewal.domain.payment;

/** A definite answer to a payment attempt. No answer is not a no, so there is no such case here: the attempt stays in doubt. */
public sealed interface PaymentAnswer {
    /** The money has moved. */
    record Paid() implements PaymentAnswer {}

    /** No money has moved, and none will. */
    record Declined(DeclineReason reason) implements PaymentAnswer {}

    /** We withdrew the attempt, and it is confirmed that no money can move any more. */
    record Voided() implements PaymentAnswer {}
}
