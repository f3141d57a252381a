package io.renewal.application.idempotency;

import io.renewal.application.port.in.Caller;
import java.time.Instant;

/**
 * A request that had its effect, with its answer.
 *
 * @param answeredAt UTC
 */
public record AnsweredRequest(Caller caller, IdempotencyKey key, RequestFingerprint fingerprint, RecordedAnswer answer,
        Instant answeredAt) {}
