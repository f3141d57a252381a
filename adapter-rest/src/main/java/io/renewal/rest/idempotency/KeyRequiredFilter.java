package io.renewal.rest.idempotency;

import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.rest.access.OpenToAll;
import io.renewal.rest.jaxrs.FilterOrder;
import io.renewal.rest.jaxrs.Routes;
import io.renewal.rest.problem.ProblemCode;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Optional;

/** Asks for an idempotency key on every POST of the API that is not open to all, before its body is understood. */
@Priority(FilterOrder.REPLAY)
final class KeyRequiredFilter implements ContainerRequestFilter {
    private final Fingerprints fingerprints;

    @Inject
    KeyRequiredFilter(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.POST) || !Routes.isOfApi(request) || OpenToAll.Check.isOpen(request)) {
            return;
        }
        IdempotencyKey key = Optional.ofNullable(request.getHeaderString(RequestKey.HEADER)).filter(IdempotencyKey::isValid)
                .map(IdempotencyKey::new)
                .orElseThrow(() -> ProblemCode.IdempotencyKeyMissing
                        .because("Send the header `Idempotency-Key` with 1 to 64 printable ASCII characters of your own.").exception());
        new RequestKey(key, fingerprints.of(request)).rememberIn(request);
    }
}
