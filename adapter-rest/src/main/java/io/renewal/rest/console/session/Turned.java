package io.renewal.rest.console.session;

import io.renewal.rest.console.form.Form;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** What is answered to a form that may not pass. Thread-safe. */
public interface Turned {
    /** That no page of this session has shown it. */
    Response away(ContainerRequestContext request);

    /** A page to sign in on, which keeps the form. */
    Response toSignIn(ContainerRequestContext request, Form form);
}
