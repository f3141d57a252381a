package io.renewal.rest.console.batch;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.query.OrderFilter;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.term.BillingCalendar;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.json.Ids;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of several renewals. The address tells which; their orders tell how they stand by now, so that looking again shows more. */
@Path(BatchResultResource.PATH)
@Hidden
public final class BatchResultResource {
    static final String PATH = BatchRenewalResource.PATH + "/result";
    static final String ORDER = "order";
    static final String LEFT = "left";
    static final String UNKNOWN = "unknown";
    private static final PageRequest LATEST = PageRequest.first(20);

    private final Browse browse;
    private final Pages pages;

    @Inject
    BatchResultResource(Browse browse, Pages pages) {
        this.browse = browse;
        this.pages = pages;
    }

    @GET
    public Response look(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        List<OrderId> ids = params.ids(ORDER, Ids::isUuid, Ids::order);
        List<Done.Left> left = params.several(LEFT, Done.Left::parse, "must tell of an instance");
        List<Done.Unknown> unknown = params.several(UNKNOWN, Done.Unknown::parse, "must tell of an instance");
        params.verify();
        Caller caller = Visitor.callerOf(request);
        List<Order> orders = new ArrayList<>(browse.orders(caller, ids.stream().limit(Selection.MOST).toList()));
        List<Done.Left> none = new ArrayList<>(left);
        unknown.stream().limit(Selection.MOST).forEach(
                one -> order(caller, one).ifPresentOrElse(orders::add, () -> none.add(new Done.Left(one.id(), Reason.BUSY))));
        return pages.show(request, JteresultGenerated::render, new BatchResult(orders, none, calendars(caller, orders)));
    }

    /** The latest order that prolongs the end time which was to be prolonged. */
    private Optional<Order> order(Caller caller, Done.Unknown unknown) {
        OrderFilter filter = new OrderFilter(Optional.empty(), Optional.of(unknown.id()), Optional.empty());
        return browse.orders(caller, filter, LATEST).stream().flatMap(page -> page.items().stream())
                .filter(order -> order.details().purchase() instanceof RenewalQuote quote && quote.currentEndTime().equals(unknown.end()))
                .findFirst();
    }

    private Map<AccountId, BillingCalendar> calendars(Caller caller, List<Order> orders) {
        return orders.stream().map(order -> order.details().accountId()).distinct()
                .collect(Collectors.toMap(Function.identity(), id -> browse.account(caller, id).orElseThrow().calendar()));
    }
}
