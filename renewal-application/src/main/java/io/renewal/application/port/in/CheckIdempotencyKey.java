package io.renewal.application.port.in;

import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.idempotency.RequestFingerprint;

/** Tells of a request that cannot be understood whether its key was used before, which is the graver mistake and told first. */
public interface CheckIdempotencyKey {
    /** Whether the caller used {@code key} for another request. */
    boolean standsForAnother(Caller caller, IdempotencyKey key, RequestFingerprint fingerprint);
}
