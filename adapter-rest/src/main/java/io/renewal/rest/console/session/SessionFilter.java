package io.renewal.rest.console.session;

import io.renewal.application.port.in.Authenticate;
import io.renewal.application.port.in.Caller;
import io.renewal.rest.access.OpenToAll;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.jaxrs.FilterOrder;
import io.renewal.rest.problem.ProblemCode;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/**
 * Tells who looks at a page; who is not signed in is sent to where that is done, and back afterwards. The key is asked for at every request, so
 * that a revoked one ends its sessions at once. Forms go on to {@link FormFilter}, so that what was typed is not lost.
 */
@Priority(FilterOrder.AUTHENTICATION)
final class SessionFilter implements ContainerRequestFilter {
    private final Sessions sessions;
    private final Authenticate authenticate;

    @Inject
    SessionFilter(Sessions sessions, Authenticate authenticate) {
        this.sessions = sessions;
        this.authenticate = authenticate;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!ConsoleAddress.isAsked(request)) {
            return;
        }
        Optional<Session> session = sessions.of(request);
        Optional<Caller> caller = session.flatMap(Session::key).flatMap(authenticate::caller);
        new Visitor(session, caller).rememberIn(request);
        if (OpenToAll.Check.isOpen(request) || request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        if (caller.isEmpty()) {
            request.abortWith(toSignIn(request));
            return;
        }
        refuseCustomers(request, caller.get());
    }

    /** A script that asks for a part of a page would follow a redirect by itself: it is told to send its reader there. */
    private static Response toSignIn(ContainerRequestContext request) {
        if (request.getHeaderString("HX-Request") == null) {
            return Response.seeOther(URI.create(ConsoleAddress.signInThen(ConsoleAddress.of(request)))).build();
        }
        Optional<String> shown = Optional.ofNullable(request.getHeaderString("HX-Current-URL")).map(ConsoleAddress::inside);
        return Response.status(Response.Status.UNAUTHORIZED)
                .header("HX-Redirect", ConsoleAddress.signInThen(ConsoleAddress.returningTo(shown))).build();
    }

    static void refuseCustomers(ContainerRequestContext request, Caller caller) {
        if (OperatorOnly.Check.isMarked(request) && !(caller instanceof Caller.Operator)) {
            throw ProblemCode.OperatorOnly.because("Sign in with an operator's key.").exception();
        }
    }
}
