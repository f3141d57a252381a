package io.renewal.rest.console.session;

import io.renewal.application.port.in.Caller;
import io.renewal.rest.access.OpenToAll;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.jaxrs.FilterOrder;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Optional;

/**
 * Lets only forms pass that a page of the same session has shown. One whose session has ended in the meantime is kept while its reader signs in
 * again.
 */
@Priority(FilterOrder.REPLAY)
final class FormFilter implements ContainerRequestFilter {
    private final Csrf csrf;
    private final Sessions sessions;
    private final Turned turned;

    @Inject
    FormFilter(Csrf csrf, Sessions sessions, Turned turned) {
        this.csrf = csrf;
        this.sessions = sessions;
        this.turned = turned;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!ConsoleAddress.isAsked(request) || !request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        Form form = Form.of(request);
        if (!isOurs(form, sessions.endedOf(request))) {
            request.abortWith(turned.away(request));
            return;
        }
        if (OpenToAll.Check.isOpen(request)) {
            return;
        }
        Optional<Caller> caller = Visitor.of(request).caller();
        if (caller.isEmpty()) {
            request.abortWith(turned.toSignIn(request, form));
            return;
        }
        SessionFilter.refuseCustomers(request, caller.get());
    }

    private boolean isOurs(Form form, Optional<Session> session) {
        return session.isPresent() && form.given(Form.CSRF).filter(mark -> csrf.isMark(mark, session.get())).isPresent();
    }
}
