package io.renewal.rest.order;

import io.renewal.application.port.in.GrantDays;
import io.renewal.domain.renewal.GrantRequest;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** Granting days. */
@Path("/v1/instances/{instanceId}/grants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Renewals")
public final class GrantsResource {
    private final GrantDays grants;
    private final Repeatable repeatable;

    @Inject
    GrantsResource(GrantDays grants, Repeatable repeatable) {
        this.grants = grants;
        this.repeatable = repeatable;
    }

    @POST
    @OperatorOnly
    @Operation(operationId = "grantDays", summary = "Prolongs a term by days, for nothing", description = "They count from the end time, in days of the billing zone, and unlock a locked instance. Gives an order of kind `Grant` that is paid already.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderJson.class)))
    @Problems({ProblemCode.InstanceNotFound, ProblemCode.ChargeTypeViolation, ProblemCode.InstanceReleased, ProblemCode.EndTimeMismatch,
            ProblemCode.OrderInProgress, ProblemCode.HorizonExceeded, ProblemCode.TermAlreadyOver})
    public Response grant(@PathParam("instanceId") String instanceId, @Context ContainerRequestContext request, Grant body) {
        GrantRequest wish = new GrantRequest(body.days(), body.reason(), body.expectedEndTime());
        GrantDays.Command command = new GrantDays.Command(Ids.instance(instanceId), wish);
        return repeatable.answer(request, GrantsResource::reply, once -> grants.grant(command, once));
    }

    private static Reply reply(GrantDays.Result result) {
        return switch (result) {
            case GrantDays.Result.Granted granted -> Reply.kept(201, OrderJson.of(granted.order()));
            case GrantDays.Result.Refused refused -> Reply.refused(Refusals.of(refused.refusal()));
            case GrantDays.Result.InstanceNotFound _ -> Reply.refused(Ids.noInstance());
        };
    }

    /**
     * What an operator grants.
     *
     * @param expectedEndTime the end time that the operator believes; a repeated grant is refused by it
     */
    public record Grant(@NotNull @Min(1) @Max(3660) @Schema(example = "3") Integer days, @NotBlank @Size(max = 200) String reason,
            @NotNull Instant expectedEndTime) {}
}
