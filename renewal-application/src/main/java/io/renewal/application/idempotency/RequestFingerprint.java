package io.renewal.application.idempotency;

/**
 * Tells one request from another under the same key.
 *
 * @param value a digest of all that makes the request what it is
 */
public record RequestFingerprint(String value) {}
