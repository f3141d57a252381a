package io.renewal.payment.sandbox.intent;

/** Whether the customer can be asked. */
public enum Presence {
    /** They are there, and can be sent to their bank. */
    ON_SESSION,
    /** They are not there. */
    OFF_SESSION,
    /** They were asked by their bank, and agreed. */
    AUTHENTICATED
}
