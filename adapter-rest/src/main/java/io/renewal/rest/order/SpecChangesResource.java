package io.renewal.rest.order;

import io.renewal.application.port.in.OrderSpecChange;
import io.renewal.rest.access.Callers;
import io.renewal.rest.idempotency.Repeatable;
import io.renewal.rest.idempotency.Reply;
import io.renewal.rest.json.Ids;
import io.renewal.rest.payment.Tenders;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Ordering another spec. */
@Path("/v1/instances/{instanceId}/spec-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Spec changes")
public final class SpecChangesResource {
    private final OrderSpecChange changes;
    private final Tenders tenders;
    private final Repeatable repeatable;

    @Inject
    SpecChangesResource(OrderSpecChange changes, Tenders tenders, Repeatable repeatable) {
        this.changes = changes;
        this.tenders = tenders;
        this.repeatable = repeatable;
    }

    @POST
    @Operation(operationId = "orderSpecChange", summary = "Changes the spec at once, for the rest of the term", description = "Gives an order of kind `SpecChange`. A dearer spec applies as it is paid: with `payWith` at once, else the order waits until the next local midnight. One that is no dearer applies at once, and what it gives back is on the balance. A spec change is not given back. 202 says that the payment has no end yet: `paymentUrl` tells where the customer goes on, if they have to.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderJson.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = OrderJson.class)))
    @Problems({ProblemCode.SpecNotSold, ProblemCode.InsufficientBalance, ProblemCode.PaymentDeclined, ProblemCode.InstanceNotFound,
            ProblemCode.ChargeTypeViolation,
            ProblemCode.InstanceReleased, ProblemCode.EndTimeMismatch, ProblemCode.OrderInProgress, ProblemCode.ScheduledChangeExists,
            ProblemCode.TermAlreadyOver, ProblemCode.SpecUnchanged, ProblemCode.PriceMismatch})
    public Response change(@PathParam("instanceId") String instanceId, @Context ContainerRequestContext request, SpecChangeOrderJson body) {
        OrderSpecChange.Command command = new OrderSpecChange.Command(Callers.of(request), Ids.instance(instanceId), body.toRequest(),
                Optional.ofNullable(body.payWith()).map(payWith -> tenders.of(payWith, "payWith.")));
        return repeatable.answer(request, SpecChangesResource::reply, once -> changes.order(command, once));
    }

    private static Reply reply(OrderSpecChange.Result result) {
        return switch (result) {
            case OrderSpecChange.Result.Ordered ordered -> Reply.kept(201, OrderJson.of(ordered.order()));
            case OrderSpecChange.Result.Paying paying -> Reply.kept(202, OrderJson.of(paying.order()));
            case OrderSpecChange.Result.MethodNotOffered other -> Reply.refused(Refusals.methodNotOffered(other.method(), "payWith."));
            case OrderSpecChange.Result.Declined declined -> Reply.kept(Refusals.declined(declined.order()));
            case OrderSpecChange.Result.Refused refused -> Reply.refused(SpecChangeRefusals.of(refused.refusal()));
            case OrderSpecChange.Result.InstanceNotFound _ -> Reply.refused(Ids.noInstance());
        };
    }
}
