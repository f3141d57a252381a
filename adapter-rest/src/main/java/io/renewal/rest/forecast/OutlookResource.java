package io.renewal.rest.forecast;

import io.renewal.application.port.in.ShowOutlook;
import io.renewal.domain.identity.InstanceId;
import io.renewal.rest.access.Callers;
import io.renewal.rest.json.Ids;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What will happen to an instance if nobody does anything. */
@Path("/v1/instances/{instanceId}/outlook")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Instances")
public final class OutlookResource {
    private final ShowOutlook show;

    @Inject
    OutlookResource(ShowOutlook show) {
        this.show = show;
    }

    @GET
    @Operation(operationId = "getOutlook", summary = "What will happen if nobody does anything", description = """
            Reminders, the next automatic charge at the prices of today, the end of what is paid for, lock, final notice and release, in order of time. What is \
            `UnlessCharged` comes about only if no automatic renewal before it is paid. Empty if the instance is released, or paid by use.""")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OutlookJson.class)))
    @Problems(ProblemCode.InstanceNotFound)
    public Response get(@PathParam("instanceId") String instanceId, @Context ContainerRequestContext request) {
        InstanceId id = Ids.instance(instanceId);
        return show.outlook(Callers.of(request), id).map(outlook -> Response.ok(OutlookJson.of(id, outlook)).build())
                .orElseGet(() -> Ids.noInstance().response());
    }
}
