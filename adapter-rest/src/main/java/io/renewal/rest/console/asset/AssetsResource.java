package io.renewal.rest.console.asset;

import io.renewal.rest.access.OpenToAll;
import io.renewal.rest.problem.StatusProblems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;

/** Gives the files away. */
@Path("/console/assets")
@Hidden
public final class AssetsResource {
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    /** Under another digest, as while a new version is rolled out, it is given but not to be kept. */
    @GET
    @Path("{digest}/{name}")
    @OpenToAll
    public Response get(@PathParam("digest") String digest, @PathParam("name") String name) throws IOException {
        Optional<Assets.Asset> found = Assets.named(name);
        if (found.isEmpty()) {
            return StatusProblems.of(404).response();
        }
        Assets.Asset asset = found.get();
        return Response.ok(asset.content().read(), asset.type())
                .header("Cache-Control", asset.digest().equals(digest) ? FOR_GOOD : "no-cache").build();
    }
}
