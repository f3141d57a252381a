package io.renewal.rest.idempotency;

import io.renewal.application.port.in.CheckIdempotencyKey;
import io.renewal.rest.access.Callers;
import io.renewal.rest.problem.Problem;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;

/**
 * Says of a request that was not understood whether its key was used for another one: that is the graver mistake and is told first. A
 * request that is understood is asked the same in the transaction that it runs in, so this costs only those that are wrong.
 */
final class ReusedKeyFilter implements ContainerResponseFilter {
    private final CheckIdempotencyKey keys;

    @Inject
    ReusedKeyFilter(CheckIdempotencyKey keys) {
        this.keys = keys;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Status.BAD_REQUEST.getStatusCode() || !(response.getEntity() instanceof Problem)) {
            return;
        }
        RequestKey.of(request).filter(key -> keys.standsForAnother(Callers.of(request), key.key(), key.fingerprint()))
                .ifPresent(_ -> response.setEntity(Repeatable.reused()));
    }
}
