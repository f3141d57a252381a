package io.renewal.rest.order;

import io.renewal.application.port.in.OrderRenewal;
import io.renewal.domain.renewal.RenewalRequest;
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

/** Ordering a renewal. */
@Path("/v1/instances/{instanceId}/renewal-orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Renewals")
public final class RenewalOrdersResource {
    private final OrderRenewal orders;
    private final Tenders tenders;
    private final Repeatable repeatable;

    @Inject
    RenewalOrdersResource(OrderRenewal orders, Tenders tenders, Repeatable repeatable) {
        this.orders = orders;
        this.tenders = tenders;
        this.repeatable = repeatable;
    }

    @POST
    @Operation(operationId = "orderRenewal", summary = "Orders a renewal, and pays it if told how", description = "Without `payWith` the order waits to be paid. With it, payment and renewal happen together or not at all. 202 says that the payment has no end yet: `paymentUrl` tells where the customer goes on, if they have to.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderJson.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = OrderJson.class)))
    @Problems({ProblemCode.InvalidPeriod, ProblemCode.SpecNotSold, ProblemCode.InsufficientBalance, ProblemCode.PaymentDeclined,
            ProblemCode.InstanceNotFound,
            ProblemCode.ChargeTypeViolation, ProblemCode.InstanceReleased, ProblemCode.EndTimeMismatch, ProblemCode.OrderInProgress,
            ProblemCode.ScheduledChangeExists, ProblemCode.HorizonExceeded, ProblemCode.TermAlreadyOver, ProblemCode.PriceMismatch})
    public Response order(@PathParam("instanceId") String instanceId, @Context ContainerRequestContext request, RenewalOrderJson body) {
        RenewalRequest wish = body.toRequest();
        OrderRenewal.Command command = new OrderRenewal.Command(Callers.of(request), Ids.instance(instanceId), wish,
                Optional.ofNullable(body.payWith()).map(payWith -> tenders.of(payWith, "payWith.")));
        return repeatable.answer(request, RenewalOrdersResource::reply, once -> orders.order(command, once));
    }

    private static Reply reply(OrderRenewal.Result result) {
        return switch (result) {
            case OrderRenewal.Result.Ordered ordered -> Reply.kept(201, OrderJson.of(ordered.order()));
            case OrderRenewal.Result.Paying paying -> Reply.kept(202, OrderJson.of(paying.order()));
            case OrderRenewal.Result.MethodNotOffered other -> Reply.refused(Refusals.methodNotOffered(other.method(), "payWith."));
            case OrderRenewal.Result.Declined declined -> Reply.kept(Refusals.declined(declined.order()));
            case OrderRenewal.Result.Refused refused -> Reply.refused(Refusals.of(refused.refusal()));
            case OrderRenewal.Result.InstanceNotFound _ -> Reply.refused(Ids.noInstance());
        };
    }
}
