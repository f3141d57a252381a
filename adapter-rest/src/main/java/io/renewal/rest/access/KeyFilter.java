package io.renewal.rest.access;

import io.renewal.application.port.in.Authenticate;
import io.renewal.application.port.in.Caller;
import io.renewal.rest.jaxrs.FilterOrder;
import io.renewal.rest.jaxrs.Routes;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.StatusProblems;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for a key on every route under {@code /v1} that is not open to all, before anything else of the request is looked at. */
@Priority(FilterOrder.AUTHENTICATION)
final class KeyFilter implements ContainerRequestFilter {
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([\\x21-\\x7e]{1,200})");

    private final Authenticate authenticate;

    @Inject
    KeyFilter(Authenticate authenticate) {
        this.authenticate = authenticate;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!Routes.isOfApi(request) || OpenToAll.Check.isOpen(request)) {
            return;
        }
        Caller caller = presented(request).flatMap(authenticate::caller).orElseThrow(() -> StatusProblems.of(401).exception());
        if (OperatorOnly.Check.isMarked(request) && !(caller instanceof Caller.Operator)) {
            throw ProblemCode.OperatorOnly.because("Use an operator's key for this call.").exception();
        }
        Callers.remember(request, caller);
    }

    private static Optional<String> presented(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION)).map(BEARER::matcher).filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}
