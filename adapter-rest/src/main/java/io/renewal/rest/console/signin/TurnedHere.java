package io.renewal.rest.console.signin;

import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Turned;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** Keeps forms while their readers sign in again. Thread-safe. */
final class TurnedHere implements Turned {
    private final SignInResource signIn;
    private final Pages pages;

    @Inject
    TurnedHere(SignInResource signIn, Pages pages) {
        this.signIn = signIn;
        this.pages = pages;
    }

    @Override
    public Response away(ContainerRequestContext request) {
        return pages.problem(request, Response.Status.FORBIDDEN, SignInPhrases.FORGED_TITLE, SignInPhrases.FORGED);
    }

    @Override
    public Response toSignIn(ContainerRequestContext request, Form form) {
        return signIn.askKeeping(request, form);
    }
}
