package io.renewal.rest.console.order;

import io.renewal.application.port.in.Caller;
import io.renewal.domain.payment.WebAddress;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.domain.identity.OrderId;
import io.renewal.rest.json.EnumText;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One order: how it stands, and what can be done with it. */
@Path("/console/orders/{orderId}")
@Hidden
public final class OrderResource {
    private static final String WANTED = "wanted";
    private final Orders orders;
    private final Pages pages;

    @Inject
    OrderResource(Orders orders, Pages pages) {
        this.orders = orders;
        this.pages = pages;
    }

    @GET
    public Response show(@PathParam("orderId") String orderId, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        Optional<OrderPage.Wanted> wanted = params.oneOf(WANTED, OrderPage.Wanted.class);
        params.verify();
        Caller caller = Visitor.callerOf(request);
        return pages.show(request, JteorderGenerated::render,
                new OrderPage(orders.view(caller, orders.of(caller, orderId)), wanted));
    }

    /** Where it is told how a wish to cancel it went. */
    static String afterCancellation(OrderId order) {
        return OrderText.address(order) + "?" + WANTED + "=" + EnumText.of(OrderPage.Wanted.CANCELLATION);
    }

    /** Asked again and again by a page that waits: has the page loaded anew as soon as there is something new to tell. */
    @GET
    @Path("progress")
    public Response progress(@PathParam("orderId") String orderId, @QueryParam("seen") @Nullable String seen,
            @Context ContainerRequestContext request) {
        Caller caller = Visitor.callerOf(request);
        OrderView view = orders.view(caller, orders.of(caller, orderId));
        return view.stamp().equals(seen) ? Response.noContent().build() : Response.ok("").header("HX-Refresh", "true").build();
    }

    /** Sends the browser on to the provider's page. A form's answer may not do that: the policy of our pages lets forms lead only here. */
    @GET
    @Path("provider-page")
    public Response goToProvider(@PathParam("orderId") String orderId, @Context ContainerRequestContext request) {
        Caller caller = Visitor.callerOf(request);
        OrderView view = orders.view(caller, orders.of(caller, orderId));
        Optional<WebAddress> page = view.page().filter(address -> address.value().matches("https?://\\S+"));
        if (page.isEmpty()) {
            return Pages.goTo(view.address());
        }
        return pages.show(request, Response.ok().header("Refresh", "0; url=" + page.get()), JtegoingGenerated::render,
                new Going(view.address(), page.get()));
    }

    /**
     * On the way to the provider's page.
     *
     * @param order where it is shown
     */
    record Going(String order, WebAddress page) {}
}
