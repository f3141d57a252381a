package io.renewal.rest.console.order;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.PayOrder;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.once.Landing;
import io.renewal.rest.console.once.Once;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.http.TakesForms;
import io.renewal.rest.json.Ids;
import io.renewal.rest.problem.FieldErrors;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Paying an order: choosing how, and doing it. */
@Path("/console/orders/{orderId}")
@Hidden
public final class PaymentResource {
    private final Orders orders;
    private final PayOrder pay;
    private final Ways ways;
    private final Pages pages;

    @Inject
    PaymentResource(Orders orders, PayOrder pay, Ways ways, Pages pages) {
        this.orders = orders;
        this.pay = pay;
        this.ways = ways;
        this.pages = pages;
    }

    @GET
    @Path("payment")
    public Response choose(@PathParam("orderId") String orderId, @Context ContainerRequestContext request) {
        Caller caller = Visitor.callerOf(request);
        OrderView view = orders.view(caller, orders.of(caller, orderId));
        if (!view.order().status().isOpen() || view.isWithdrawn() || view.isOvertaken()) {
            return Pages.goTo(view.address());
        }
        return pages.show(request, JtepaymentGenerated::render, ways.page(caller, view));
    }

    @POST
    @Path("payments")
    @TakesForms
    public Response pay(@PathParam("orderId") String orderId, @Context ContainerRequestContext request) {
        Form form = Form.of(request);
        OrderId id = Ids.order(orderId);
        PayOrder.Command command = new PayOrder.Command(Visitor.callerOf(request), id, ways.tender(request, form, id));
        return Once.answer(request, form, OrderText.address(id), PaymentResource::landing, once -> pay.pay(command, once));
    }

    private static Landing landing(PayOrder.Result result) {
        return switch (result) {
            case PayOrder.Result.Paid(Order order) -> new Landing.Kept(OrderText.address(order.id()));
            case PayOrder.Result.Ended(Order order) -> new Landing.Kept(OrderText.address(order.id()));
            case PayOrder.Result.Paying(Order order) -> new Landing.Kept(whereItGoesOn(order));
            case PayOrder.Result.Declined(Order order) -> new Landing.Kept(OrderText.paymentAddress(order.id()));
            case PayOrder.Result.NotPayable(Order order) -> new Landing.Refused(() -> Pages.goTo(OrderText.address(order.id())));
            case PayOrder.Result.MethodNotOffered _ -> new Landing.Refused(PaymentResource::notOffered);
            case PayOrder.Result.OrderNotFound _ -> new Landing.Refused(() -> Ids.noOrder().response());
        };
    }

    private static String whereItGoesOn(Order order) {
        boolean isOnPage = order instanceof Order.Paying paying && paying.attempt().withdrawal().isEmpty()
                && paying.attempt().atProvider().page().isPresent();
        return isOnPage ? OrderText.address(order.id()) + "/provider-page" : OrderText.address(order.id());
    }

    /** Only somebody who has made up the form themselves comes here. */
    private static Response notOffered() {
        return FieldErrors.problem("method", "must be one of those on the page").response();
    }
}
