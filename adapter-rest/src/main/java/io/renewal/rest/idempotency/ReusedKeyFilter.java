package io.renewal.rest.idempotency;

import io.renewal.application.port.in.CheckIdempotencyKey;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.rest.access.Callers;
import io.renewal.rest.jaxrs.FilterOrder;
import io.renewal.rest.problem.OutageMapper;
import io.renewal.rest.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Optional;
import java.util.Set;

/**
 * Says of a request that was refused for what it says or names whether its key was used for another one: that is the graver mistake and is
 * told first. A request that is understood is asked the same in the transaction that it runs in, so this costs only those that are wrong.
 */
@Priority(FilterOrder.REPLACE_PROBLEM)
final class ReusedKeyFilter implements ContainerResponseFilter {
    private static final Set<Integer> REFUSED = Set.of(400, 404);
    private final CheckIdempotencyKey keys;

    @Inject
    ReusedKeyFilter(CheckIdempotencyKey keys) {
        this.keys = keys;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (REFUSED.contains(response.getStatus()) && response.getEntity() instanceof Problem) {
            RequestKey.of(request).flatMap(key -> graver(request, key)).ifPresent(response::setEntity);
        }
    }

    private Optional<Problem> graver(ContainerRequestContext request, RequestKey key) {
        try {
            return keys.standsForAnother(Callers.of(request), key.key(), key.fingerprint())
                    ? Optional.of(Repeatable.reused())
                    : Optional.empty();
        } catch (StoreUnavailableException down) {
            // Here it is too late for an exception mapper.
            return Optional.of(OutageMapper.told(down));
        }
    }
}
