package io.renewal.domain.instance;

/** What is to happen when the end time comes near. */
public enum RenewalStatus {
    /** It is renewed automatically. */
    AUTO_RENEWAL,
    /** The customer is reminded. */
    NORMAL,
    /** It is left to end. */
    NOT_RENEWAL
}
