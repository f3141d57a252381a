package io.renewal.rest.console.order;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.order.Order;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.query.Listing;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of orders, the newest first. */
@Path("/console/orders")
@Hidden
public final class OrdersResource {
    private static final Listing LISTING = Listing.byUuid("console orders");

    private final Browse browse;
    private final Pages pages;

    @Inject
    OrdersResource(Browse browse, Pages pages) {
        this.browse = browse;
        this.pages = pages;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        OrderQuery query = OrderQuery.of(params);
        PageRequest page = params.page(LISTING);
        params.verify();
        Caller caller = Visitor.callerOf(request);
        if (query.isImpossible()) {
            return pages.show(request, JteordersGenerated::render, new OrderList(query, List.of(), Optional.empty(), true));
        }
        Page<Order> found = browse.orders(caller, query.filter(), page)
                .orElseThrow(() -> ProblemCode.AccountNotFound.because("Look at the list of accounts.").exception());
        Optional<String> next = Optional.ofNullable(io.renewal.rest.query.Page.of(LISTING, found, order -> order).nextCursor())
                .map(query::at);
        return pages.show(request, JteordersGenerated::render,
                new OrderList(query, rows(caller, found.items()), next, page.after().isEmpty()));
    }

    private List<OrderList.Row> rows(Caller caller, List<Order> orders) {
        Map<AccountId, ZoneId> zones = new HashMap<>();
        return orders.stream().map(order -> new OrderList.Row(order,
                zones.computeIfAbsent(order.details().accountId(), id -> browse.account(caller, id).orElseThrow().calendar().zone())))
                .toList();
    }
}
