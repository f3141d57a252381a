package io.renewal.rest.instance;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.RegisterInstance.Result;
import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.pricing.SpecId;
import io.renewal.rest.access.Callers;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.json.Ids;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.Problems;
import io.renewal.rest.query.Listing;
import io.renewal.rest.query.Page;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instances: what is renewed. */
@Path("/v1/instances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Instances")
public final class InstancesResource {
    private final RegisterInstance register;
    private final Browse browse;
    private final ChargeTimes times;

    @Inject
    InstancesResource(RegisterInstance register, Browse browse, ChargeTimes times) {
        this.register = register;
        this.browse = browse;
        this.times = times;
    }

    @GET
    @Operation(operationId = "listInstances", summary = "Instances", parameters = {
            @Parameter(in = ParameterIn.QUERY, name = "accountId", schema = @Schema(type = "string")),
            @Parameter(in = ParameterIn.QUERY, name = "status", schema = @Schema(implementation = InstanceStatus.class)),
            @Parameter(in = ParameterIn.QUERY, name = "renewalStatus", schema = @Schema(implementation = RenewalStatus.class)),
            @Parameter(in = ParameterIn.QUERY, name = "spec", schema = @Schema(type = "string")),
            @Parameter(in = ParameterIn.QUERY, name = "region", schema = @Schema(type = "string")),
            @Parameter(in = ParameterIn.QUERY, name = "endBefore", schema = @Schema(type = "string", format = "date-time")),
            @Parameter(in = ParameterIn.QUERY, name = "q", description = "Part of the instance id.", schema = @Schema(type = "string")),
            @Parameter(in = ParameterIn.QUERY, name = "sort", schema = @Schema(type = "string", allowableValues = {"instanceId", "endTime",
                    "-endTime"})),
            @Parameter(ref = "limit"), @Parameter(ref = "cursor")})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InstancePage.class)))
    @Problems(ProblemCode.AccountNotFound)
    public Response list(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        InstanceFilter filter = new InstanceFilter(params.id("accountId", AccountId::isValid, AccountId::new),
                params.oneOf("status", InstanceStatus.class), params.oneOf("renewalStatus", RenewalStatus.class),
                params.id("spec", SpecId::isValid, SpecId::new), params.text("region", 64), params.instant("endBefore"),
                params.text("q", 64), InstanceSort.of(params));
        Listing listing = new Listing("instances " + filter.sort(), InstanceId::isValid);
        PageRequest page = params.page(listing);
        params.verify();
        return browse.instances(Callers.of(request), filter, page)
                .map(found -> Response.ok(Page.of(listing, found, view -> InstanceJson.of(view, times))).build())
                .orElseGet(() -> Ids.noAccount().response());
    }

    @GET
    @Path("{instanceId}")
    @Operation(operationId = "getInstance", summary = "An instance with its timeline")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InstanceJson.class)))
    @Problems(ProblemCode.InstanceNotFound)
    public Response get(@PathParam("instanceId") String instanceId, @Context ContainerRequestContext request) {
        InstanceId id = Ids.instance(instanceId);
        Caller caller = Callers.of(request);
        return browse.instance(caller, id).map(view -> Response.ok(InstanceJson.of(view, times, browse.timeline(caller, id))).build())
                .orElseGet(() -> Ids.noInstance().response());
    }

    @PUT
    @Path("{instanceId}")
    @OperatorOnly
    @Operation(operationId = "putInstance", summary = "Registers an instance", description = "Saying the same again changes nothing, also after renewals; the term moves only by orders.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InstanceJson.class)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = InstanceJson.class)))
    @Problems({ProblemCode.AccountNotFound, ProblemCode.RegistrationConflict})
    public Response put(@PathParam("instanceId") String instanceId, @Context UriInfo uri, NewInstanceJson body) {
        InstanceId id = new Params(uri).verifiedPath("instanceId", InstanceId::isValid, InstanceId::new);
        return switch (register.register(body.toCommand(id))) {
            case Result.Registered registered -> Response.status(201).entity(InstanceJson.of(registered.instance(), times)).build();
            case Result.Unchanged unchanged -> Response.ok(InstanceJson.of(unchanged.instance(), times)).build();
            case Result.Refusal refusal -> NewInstanceJson.problem(refusal).response();
        };
    }

    /** For the document: what a page is. */
    record InstancePage(List<InstanceJson> items, @Nullable String nextCursor) {}
}
