package io.renewal.rest.console.page;

import io.renewal.rest.access.OpenToAll;
import io.renewal.rest.console.session.ConsoleAddress;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Leads whoever types the server's name to the first page. */
@Path("/")
@Hidden
public final class HomeResource {
    @GET
    @OpenToAll
    public Response root() {
        return Pages.goTo(ConsoleAddress.HOME);
    }

    @GET
    @Path("console")
    @OpenToAll
    public Response console() {
        return Pages.goTo(ConsoleAddress.HOME);
    }
}
