package io.renewal.rest.console.instance;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.InstanceView;
import io.renewal.application.port.in.ShowOutlook;
import io.renewal.application.query.OrderFilter;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.account.Account;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.order.Order;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.json.Ids;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** One instance, with its way to its release and its history. */
@Path("/console/instances/{instanceId}")
@Hidden
public final class InstanceResource {
    private static final PageRequest LATEST_ORDERS = PageRequest.first(20);
    private static final int LATEST_EVENTS = 50;
    private static final Page<Order> NO_ORDERS = new Page<>(List.of(), Optional.empty());

    private final Browse browse;
    private final ShowOutlook outlook;
    private final InstanceRows rows;
    private final Pages pages;

    @Inject
    InstanceResource(Browse browse, ShowOutlook outlook, InstanceRows rows, Pages pages) {
        this.browse = browse;
        this.outlook = outlook;
        this.rows = rows;
        this.pages = pages;
    }

    @GET
    public Response look(@PathParam("instanceId") String instanceId, @Context UriInfo uri, @Context ContainerRequestContext request) {
        InstanceId id = Ids.instance(instanceId);
        Params params = new Params(uri);
        boolean saved = params.text("saved", 20).isPresent();
        params.verify();
        Caller caller = Visitor.callerOf(request);
        InstanceView view = browse.instance(caller, id).orElseThrow(() -> Ids.noInstance().exception());
        Account account = browse.account(caller, view.instance().accountId()).orElseThrow(() -> Ids.noInstance().exception());
        Timeline timeline = outlook.outlook(caller, id).map(foreseen -> Timeline.of(foreseen, view)).orElse(Timeline.NOTHING);
        return pages.show(request, JteinstanceGenerated::render, new InstancePage(rows.of(caller, view),
                new InstancePage.Payer(account.calendar(), browse.chargesPausedSince(caller, account.id())),
                view.openOrder().flatMap(order -> browse.order(caller, order)), timeline, history(caller, id), saved));
    }

    private InstancePage.History history(Caller caller, InstanceId id) {
        OrderFilter ofInstance = new OrderFilter(Optional.empty(), Optional.of(id), Optional.empty());
        Page<Order> orders = browse.orders(caller, ofInstance, LATEST_ORDERS).orElse(NO_ORDERS);
        List<RecordedEvent> events = browse.timeline(caller, id);
        return new InstancePage.History(orders.items(), orders.next().isEmpty(),
                events.reversed().stream().limit(LATEST_EVENTS).toList(), events.size());
    }
}
