package io.renewal.payment.sandbox.card;

/** How a refund to a card goes. */
public enum RefundCourse {
    /** Succeeds with the request. */
    AT_ONCE,
    /** Is pending at first, and succeeds when it is settled. */
    LATER,
    /** Seems to succeed, and fails when it is settled: the money is back at the merchant. */
    FAILS_LATER
}
