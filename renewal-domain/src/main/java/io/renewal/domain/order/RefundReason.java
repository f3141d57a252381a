package io.renewal.domain.order;

/** Why money is owed back that nobody asked to have back. */
public enum RefundReason {
    /** It was paid while the order waited, and what was ordered could not be done any more. */
    PAID_IN_VAIN,
    /** It was paid after the order had ended, against the provider's word that it could not. */
    PAID_TOO_LATE,
    /** It was given back, and the customer's bank sent it back to us. */
    BOUNCED
}
