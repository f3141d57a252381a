package io.renewal.rest.console.order;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.CancelOrder;
import io.renewal.domain.giveback.GiveBackDecision;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.form.FormKeys;
import io.renewal.rest.console.once.Landing;
import io.renewal.rest.console.once.Once;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.http.TakesForms;
import io.renewal.rest.json.EnumText;
import io.renewal.rest.json.Ids;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Ending an order that is not paid, or giving back one that is: first what that means, then doing it. */
@Path("/console/orders/{orderId}/cancellation")
@Hidden
public final class CancellationResource {
    private final Orders orders;
    private final CancelOrder cancel;
    private final FormKeys keys;
    private final Pages pages;

    @Inject
    CancellationResource(Orders orders, CancelOrder cancel, FormKeys keys, Pages pages) {
        this.orders = orders;
        this.cancel = cancel;
        this.keys = keys;
        this.pages = pages;
    }

    @GET
    public Response ask(@PathParam("orderId") String orderId, @Context ContainerRequestContext request) {
        Caller caller = Visitor.callerOf(request);
        OrderView view = orders.view(caller, orders.of(caller, orderId));
        return view.mayBeEnded() ? show(request, Response.ok(), view, Optional.empty()) : Pages.goTo(view.address());
    }

    @POST
    @TakesForms
    public Response end(@PathParam("orderId") String orderId, @Context ContainerRequestContext request) {
        Form form = Form.of(request);
        OrderId id = Ids.order(orderId);
        // Who wanted to end an order that was not paid has not agreed to give back one that is.
        boolean wasPaid = form.required("status").equals(EnumText.of(OrderStatus.PAID));
        CancelOrder.Command command = new CancelOrder.Command(Visitor.callerOf(request), id,
                wasPaid ? CancelOrder.Ending.GIVE_BACK : CancelOrder.Ending.CANCEL);
        return Once.answer(request, form, OrderText.address(id), (CancelOrder.Result result) -> landing(request, result),
                once -> cancel.cancel(command, once));
    }

    private Landing landing(ContainerRequestContext request, CancelOrder.Result result) {
        return switch (result) {
            case CancelOrder.Result.Cancelled(Order order) -> new Landing.Kept(OrderText.address(order.id()));
            case CancelOrder.Result.Cancelling(Order order) -> new Landing.Kept(OrderResource.afterCancellation(order.id()));
            case CancelOrder.Result.Stands(Order order) -> new Landing.Kept(OrderResource.afterCancellation(order.id()));
            case CancelOrder.Result.GivenBack(Order order) -> new Landing.Kept(OrderText.address(order.id()));
            case CancelOrder.Result.NotGivenBack(Order order, GiveBackDecision.Refused reason) ->
                new Landing.Refused(() -> refused(request, order, EndingPhrases.of(reason)));
            case CancelOrder.Result.NotCancellable(Order order) -> new Landing.Refused(() -> Pages.goTo(OrderText.address(order.id())));
            case CancelOrder.Result.OrderNotFound _ -> new Landing.Refused(() -> Ids.noOrder().response());
        };
    }

    private Response refused(ContainerRequestContext request, Order order, Phrase why) {
        return show(request, Response.status(Response.Status.CONFLICT), orders.view(Visitor.callerOf(request), order), Optional.of(why));
    }

    private Response show(ContainerRequestContext request, Response.ResponseBuilder answer, OrderView view, Optional<Phrase> refused) {
        return pages.show(request, answer, JteendingGenerated::render, new Ending(view, refused, keys.next()));
    }
}
