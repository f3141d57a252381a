package io.renewal.rest.docs;

import io.renewal.rest.problem.StatusProblems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;

/** The API's description for machines and for people. Needs no key, and loads nothing from anywhere else. */
@Path("/")
@Hidden
public final class DocsResource {
    /** Only what this server gives may run or be shown. swagger-ui sets styles of elements, so those may be inline. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ApiDescription description;

    @Inject
    DocsResource(ApiDescription description) {
        this.description = description;
    }

    @GET
    @Path("openapi.json")
    public Response openApi() {
        return Response.ok(description.json(), MediaType.APPLICATION_JSON).header("Cache-Control", "no-cache").build();
    }

    @GET
    @Path("docs")
    public Response page() throws IOException {
        return asset("index.html");
    }

    @GET
    @Path("docs/errors")
    public Response errors() {
        return shown(Response.ok(ErrorTable.html(), "text/html;charset=utf-8"));
    }

    @GET
    @Path("docs/{name}")
    public Response asset(@PathParam("name") String name) throws IOException {
        Optional<Assets.Asset> asset = Assets.named(name);
        if (asset.isEmpty()) {
            return StatusProblems.of(404).response();
        }
        return shown(Response.ok(asset.get().content().read(), asset.get().type()));
    }

    private static Response shown(Response.ResponseBuilder answer) {
        return answer.header("Content-Security-Policy", CONTENT_SECURITY_POLICY).header("Cache-Control", "no-cache").build();
    }
}
