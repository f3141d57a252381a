package io.renewal.rest.console.signin;

import io.renewal.rest.access.OpenToAll;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.ConsoleAddress;
import io.renewal.rest.console.session.Sessions;
import io.renewal.rest.http.TakesForms;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Signing out. The browser forgets the session and every page it has kept. */
@Path("/console/sign-out")
@Hidden
public final class SignOutResource {
    private final Sessions sessions;

    @Inject
    SignOutResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @POST
    @OpenToAll
    @TakesForms
    public Response signOut() {
        return Response.fromResponse(Pages.goTo(ConsoleAddress.SIGN_IN)).cookie(sessions.forgotten())
                .header("Clear-Site-Data", "\"cache\"").build();
    }
}
