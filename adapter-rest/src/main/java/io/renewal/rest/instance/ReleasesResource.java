package io.renewal.rest.instance;

import io.renewal.application.port.in.ReleaseInstance;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.idempotency.Repeatable;
import io.renewal.rest.idempotency.Reply;
import io.renewal.rest.json.Ids;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Releasing early. */
@Path("/v1/instances/{instanceId}/release")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Instances")
public final class ReleasesResource {
    private final ReleaseInstance releases;
    private final Repeatable repeatable;
    private final ChargeTimes times;

    @Inject
    ReleasesResource(ReleaseInstance releases, Repeatable repeatable, ChargeTimes times) {
        this.releases = releases;
        this.repeatable = repeatable;
        this.times = times;
    }

    @POST
    @OperatorOnly
    @Operation(operationId = "releaseInstance", summary = "Releases an instance at once", description = "As when the customer deleted it. Final. An order that waits to be paid ends; one that is being paid comes first.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InstanceJson.class)))
    @Problems({ProblemCode.InstanceNotFound, ProblemCode.InstanceReleased, ProblemCode.OrderInProgress})
    public Response release(@PathParam("instanceId") String instanceId, @Context ContainerRequestContext request, Release body) {
        ReleaseInstance.Command command = new ReleaseInstance.Command(Ids.instance(instanceId), body.reason());
        return repeatable.answer(request, this::reply, once -> releases.release(command, once));
    }

    private Reply reply(ReleaseInstance.Result result) {
        return switch (result) {
            case ReleaseInstance.Result.Released released -> Reply.kept(200, InstanceJson.of(released.instance(), times));
            case ReleaseInstance.Result.AlreadyReleased already -> Reply.refused(ProblemCode.InstanceReleased
                    .because("Nothing to do: the instance is released.").with("releasedAt", already.releasedAt()));
            case ReleaseInstance.Result.PaymentInProgress paying -> Reply.refused(ProblemCode.OrderInProgress
                    .because("Wait until the payment of the open order is answered.").with("orderId", paying.orderId().toString()));
            case ReleaseInstance.Result.InstanceNotFound _ -> Reply.refused(Ids.noInstance());
        };
    }

    /** Why an operator releases. */
    public record Release(@NotBlank @Size(max = 200) String reason) {}
}
