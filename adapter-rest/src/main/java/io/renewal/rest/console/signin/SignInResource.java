package io.renewal.rest.console.signin;

import io.renewal.application.port.in.Authenticate;
import io.renewal.rest.ConsoleConfig;
import io.renewal.rest.access.OpenToAll;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.page.Template;
import io.renewal.rest.console.session.ConsoleAddress;
import io.renewal.rest.console.session.Session;
import io.renewal.rest.console.session.Sessions;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.http.RemoteAddress;
import io.renewal.rest.http.TakesForms;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in, with an API key or, in a sandbox, as one of its samples. */
@Path("/console/sign-in")
@Hidden
public final class SignInResource {
    private final Authenticate authenticate;
    private final Sessions sessions;
    private final Tries tries;
    private final Pages pages;
    private final ConsoleConfig config;

    @Inject
    SignInResource(Authenticate authenticate, Sessions sessions, Tries tries, Pages pages, ConsoleConfig config) {
        this.authenticate = authenticate;
        this.sessions = sessions;
        this.tries = tries;
        this.pages = pages;
        this.config = config;
    }

    @GET
    @OpenToAll
    public Response ask(@QueryParam("returnUrl") @Nullable String returnUrl, @Context ContainerRequestContext request) {
        if (Visitor.of(request).caller().isPresent()) {
            return Pages.goTo(ConsoleAddress.returningTo(Optional.ofNullable(returnUrl)));
        }
        return ask(request, Response.ok(),
                new SignIn(ConsoleAddress.returningTo(Optional.ofNullable(returnUrl)), Map.of(), Optional.empty(),
                        config.samples().get().keySet()));
    }

    @POST
    @OpenToAll
    @TakesForms
    public Response signIn(@Context ContainerRequestContext request) {
        Form form = Form.of(request);
        String from = RemoteAddress.of(request);
        if (tries.isOneTooMany(from)) {
            return again(request, form, Response.status(Response.Status.TOO_MANY_REQUESTS).header("Retry-After", tries.pauseSeconds()),
                    SignInPhrases.TOO_MANY);
        }
        Optional<String> key = form.given(SignIn.SAMPLE).map(config.samples().get()::get).or(() -> form.given(SignIn.KEY));
        if (key.flatMap(authenticate::caller).isEmpty()) {
            return again(request, form, Response.status(Response.Status.UNAUTHORIZED), SignInPhrases.WRONG_KEY);
        }
        tries.succeeded(from);
        return signedIn(request, form, sessions.signedIn(key.get()));
    }

    /** To sign in before a form goes on. */
    Response askKeeping(ContainerRequestContext request, Form form) {
        return ask(request, Response.status(Response.Status.UNAUTHORIZED), new SignIn(ConsoleAddress.HOME, SignIn.keeping(form),
                Optional.of(SignInPhrases.ENDED), config.samples().get().keySet()));
    }

    private Response signedIn(ContainerRequestContext request, Form form, Session session) {
        Response.ResponseBuilder answer = Response.ok().cookie(sessions.cookie(session));
        Optional<SignIn.GoOn> waiting = SignIn.waiting(SignIn.stillKept(form));
        if (waiting.isPresent()) {
            return pages.show(request, Optional.of(session), answer, JtegoonGenerated::render, waiting.get());
        }
        return Response.fromResponse(Pages.goTo(ConsoleAddress.returningTo(form.given(SignIn.RETURN_URL))))
                .cookie(sessions.cookie(session)).build();
    }

    private Response again(ContainerRequestContext request, Form form, Response.ResponseBuilder answer, Phrase complaint) {
        return ask(request, answer, new SignIn(ConsoleAddress.returningTo(form.given(SignIn.RETURN_URL)), SignIn.stillKept(form),
                Optional.of(complaint), config.samples().get().keySet()));
    }

    private Response ask(ContainerRequestContext request, Response.ResponseBuilder answer, SignIn page) {
        Session session = sessions.begun(request);
        Template<SignIn> template = JtesigninGenerated::render;
        return pages.show(request, Optional.of(session), answer.cookie(sessions.cookie(session)), template, page);
    }
}
