package io.renewal.rest.order;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.CancelOrder;
import io.renewal.application.port.in.PayOrder;
import io.renewal.application.query.OrderFilter;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.OrderStatus;
import io.renewal.rest.access.Callers;
import io.renewal.rest.idempotency.Repeatable;
import io.renewal.rest.idempotency.Reply;
import io.renewal.rest.json.Ids;
import io.renewal.rest.payment.PayWithJson;
import io.renewal.rest.payment.Tenders;
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
import jakarta.ws.rs.POST;
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

/** Orders: reading, paying and ending them. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
public final class OrdersResource {
    private static final Listing LISTING = Listing.byUuid("orders");
    private final Browse browse;
    private final PayOrder pay;
    private final CancelOrder cancel;
    private final Tenders tenders;
    private final Repeatable repeatable;

    @Inject
    OrdersResource(Browse browse, PayOrder pay, CancelOrder cancel, Tenders tenders, Repeatable repeatable) {
        this.browse = browse;
        this.pay = pay;
        this.cancel = cancel;
        this.tenders = tenders;
        this.repeatable = repeatable;
    }

    @GET
    @Operation(operationId = "listOrders", summary = "Orders, the newest first", parameters = {
            @Parameter(in = ParameterIn.QUERY, name = "accountId", schema = @Schema(type = "string")),
            @Parameter(in = ParameterIn.QUERY, name = "instanceId", schema = @Schema(type = "string")),
            @Parameter(in = ParameterIn.QUERY, name = "status", schema = @Schema(implementation = OrderStatus.class)),
            @Parameter(ref = "limit"), @Parameter(ref = "cursor")})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderPage.class)))
    @Problems(ProblemCode.AccountNotFound)
    public Response list(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        OrderFilter filter = new OrderFilter(params.id("accountId", AccountId::isValid, AccountId::new),
                params.id("instanceId", InstanceId::isValid, InstanceId::new), params.oneOf("status", OrderStatus.class));
        PageRequest page = params.page(LISTING);
        params.verify();
        return browse.orders(Callers.of(request), filter, page).map(orders -> Response.ok(Page.of(LISTING, orders, OrderJson::of)).build())
                .orElseGet(() -> Ids.noAccount().response());
    }

    @GET
    @Path("{orderId}")
    @Operation(operationId = "getOrder", summary = "An order with its payments")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderJson.class)))
    @Problems(ProblemCode.OrderNotFound)
    public Response get(@PathParam("orderId") String orderId, @Context ContainerRequestContext request) {
        return browse.order(Callers.of(request), Ids.order(orderId)).map(order -> Response.ok(OrderJson.of(order)).build())
                .orElseGet(() -> Ids.noOrder().response());
    }

    @POST
    @Path("{orderId}/payments")
    @Operation(operationId = "payOrder", summary = "Pays an Unpaid order", description = "Payment and renewal happen together or not at all. 202 says that the payment has no end yet: `paymentUrl` tells where the customer goes on, if they have to. Paying in another way withdraws a payment that has no end yet; if that turns out paid, it counts.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderJson.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = OrderJson.class)))
    @ApiResponse(responseCode = "200", description = "The order ended while the provider was asked: it was cancelled, or its money goes back.", content = @Content(schema = @Schema(implementation = OrderJson.class)))
    @Problems({ProblemCode.InsufficientBalance, ProblemCode.PaymentDeclined, ProblemCode.OrderNotFound, ProblemCode.OrderNotPayable})
    public Response pay(@PathParam("orderId") String orderId, @Context ContainerRequestContext request, PayWithJson body) {
        OrderId id = Ids.order(orderId);
        PayOrder.Command command = new PayOrder.Command(Callers.of(request), id, tenders.of(body, ""));
        return repeatable.answer(request, OrdersResource::paid, once -> pay.pay(command, once));
    }

    @POST
    @Path("{orderId}/cancellation")
    @Operation(operationId = "cancelOrder", summary = "Ends an order that is not paid, or gives back a Paid renewal that has not begun", description = "Takes no body. 202 says that the order ends once the provider has withdrawn the payment that runs; if that turns out paid, the order stands, and is answered as it is. Giving back moves the end back and returns the money the way it came: to the balance at once, else the order is `RefundDue` until it is `Refunded`. Automatic renewal is switched to `Normal`.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderJson.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = OrderJson.class)))
    @Problems({ProblemCode.OrderNotFound, ProblemCode.InstanceReleased, ProblemCode.OrderInProgress, ProblemCode.OrderNotCancellable,
            ProblemCode.NotRefundable})
    public Response cancel(@PathParam("orderId") String orderId, @Context ContainerRequestContext request) {
        CancelOrder.Command command = new CancelOrder.Command(Callers.of(request), Ids.order(orderId), CancelOrder.Ending.EITHER);
        return repeatable.answer(request, OrdersResource::cancelled, once -> cancel.cancel(command, once));
    }

    private static Reply paid(PayOrder.Result result) {
        return switch (result) {
            case PayOrder.Result.Paid paid -> Reply.kept(201, OrderJson.of(paid.order()));
            case PayOrder.Result.Paying paying -> Reply.kept(202, OrderJson.of(paying.order()));
            case PayOrder.Result.MethodNotOffered other -> Reply.refused(Refusals.methodNotOffered(other.method(), ""));
            case PayOrder.Result.Ended ended -> Reply.kept(200, OrderJson.of(ended.order()));
            case PayOrder.Result.Declined declined -> Reply.kept(Refusals.declined(declined.order()));
            case PayOrder.Result.NotPayable notPayable -> Reply.refused(Refusals.notPayable(notPayable.order()));
            case PayOrder.Result.OrderNotFound _ -> Reply.refused(Ids.noOrder());
        };
    }

    private static Reply cancelled(CancelOrder.Result result) {
        return switch (result) {
            case CancelOrder.Result.Cancelled cancelled -> Reply.kept(200, OrderJson.of(cancelled.order()));
            case CancelOrder.Result.Stands stands -> Reply.kept(200, OrderJson.of(stands.order()));
            case CancelOrder.Result.Cancelling cancelling -> Reply.kept(202, OrderJson.of(cancelling.order()));
            case CancelOrder.Result.GivenBack givenBack -> Reply.kept(200, OrderJson.of(givenBack.order()));
            case CancelOrder.Result.NotGivenBack refused -> Reply.refused(GiveBackRefusals.of(refused.order(), refused.reason()));
            case CancelOrder.Result.NotCancellable notCancellable -> Reply.refused(Refusals.notCancellable(notCancellable.order()));
            case CancelOrder.Result.OrderNotFound _ -> Reply.refused(Ids.noOrder());
        };
    }

    /** For the document: what a page is. */
    record OrderPage(List<OrderJson> items, @Nullable String nextCursor) {}
}
