package io.renewal.rest.idempotency;

import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.idempotency.RequestFingerprint;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** What a request is called by its caller, and what it consists of. */
record RequestKey(IdempotencyKey key, RequestFingerprint fingerprint) {
    static final String HEADER = "Idempotency-Key";
    private static final String PROPERTY = RequestKey.class.getName();

    static Optional<RequestKey> of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof RequestKey key ? Optional.of(key) : Optional.empty();
    }

    void rememberIn(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }
}
