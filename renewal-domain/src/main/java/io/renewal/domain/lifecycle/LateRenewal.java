package io.renewal.domain.lifecycle;

/** From where a renewal counts that is ordered while the instance is locked. */
public enum LateRenewal {
    /** From the old end: the locked days are paid for. */
    FROM_OLD_END,
    /** From the local midnight that begins the day of the order; that day becomes the anchor. */
    FROM_PAYMENT
}
