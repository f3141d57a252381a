package io.renewal.payment.sandbox.fault;

/**
 * What a provider may do instead of simply answering. "Before" means that nothing happened and no answer is kept for the idempotency key;
 * "after" means that it happened, whatever the client gets to see.
 */
public enum Misbehaviour {
    /** Answers rightly, but late; the key is in use until then. */
    SLOW,
    /** Never answers, and has done nothing. */
    SILENT_BEFORE,
    /** Never answers, but has done it. */
    SILENT_AFTER,
    /** Closes the connection, and has done nothing. */
    DROP_BEFORE,
    /** Closes the connection, but has done it. */
    DROP_AFTER,
    /** 503 from something in front of it: nothing is done, nothing is kept. */
    UNAVAILABLE_BEFORE,
    /** 500 from the provider itself, which has done nothing: as with Stripe, the key gets the same 500 as long as it is remembered. */
    FAILED_BEFORE,
    /** 500 from the provider itself, which has done it all the same; the key gets the same 500 as long as it is remembered. */
    FAILED_AFTER,
    /** 502 from something in front of it, though it is done; the key gets the true answer. */
    BAD_GATEWAY_AFTER,
    /** 200 with half a JSON document, after it is done. */
    BROKEN_BODY,
    /** The connection ends in the middle of the answer, after it is done. */
    CUT_BODY,
    /** 429 with {@code Retry-After}, and nothing is done. */
    RATE_LIMITED,
    /** Only for {@code CONFIRM_PAYMENT_INTENT}: the payment stays {@code processing} until it is settled by hand. */
    PROCESSING
}
