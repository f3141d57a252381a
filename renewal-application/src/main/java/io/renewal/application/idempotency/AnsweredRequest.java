package io.renewal.application.idempotency;

import io.renewal.application.port.in.Caller;
import io.renewal.domain.identity.OrderId;
import java.time.Instant;
import java.util.Optional;

/**
 * A request that had its effect, with its answer.
 *
 * @param answer as it was given; or as it would have been so far, if the request goes on
 * @param answeredAt UTC
 * @param goesOn the order whose payment has no end yet: whoever asks again is told how it stands then
 */
public record AnsweredRequest(Caller caller, IdempotencyKey key, RequestFingerprint fingerprint, RecordedAnswer answer, Instant answeredAt,
        Optional<OrderId> goesOn) {}
