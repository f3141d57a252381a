package io.renewal.rest.console.webhook;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.ManageWebhooks;
import io.renewal.application.port.in.Operations;
import io.renewal.application.query.PageRequest;
import io.renewal.application.webhook.Delivery;
import io.renewal.application.webhook.WebhookEndpoint;
import io.renewal.domain.identity.EndpointId;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.console.account.AccountZones;
import io.renewal.rest.console.form.FormKeys;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.json.EnumText;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.ProblemException;
import io.renewal.rest.query.Listing;
import io.renewal.rest.query.Page;
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
import java.util.Optional;

/** Deliveries to an endpoint. */
@Path("/console/webhooks/{endpointId}")
@Hidden
public final class DeliveriesResource {
    private static final Listing LISTING = Listing.byUuid("console deliveries");

    private final ManageWebhooks webhooks;
    private final Operations operations;
    private final Browse browse;
    private final FormKeys keys;
    private final Pages pages;

    @Inject
    DeliveriesResource(ManageWebhooks webhooks, Operations operations, Browse browse, FormKeys keys, Pages pages) {
        this.webhooks = webhooks;
        this.operations = operations;
        this.browse = browse;
        this.keys = keys;
        this.pages = pages;
    }

    /** Without a wish, what was given up comes first, if there is any. */
    @GET
    @OperatorOnly
    public Response list(@PathParam("endpointId") String endpointId, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        Optional<DeliveryFilter> wished = params.oneOf("show", DeliveryFilter.class);
        Optional<Sent> sent = params.oneOf("sent", Sent.class);
        PageRequest part = params.page(LISTING);
        params.verify();
        EndpointLine endpoint = endpoint(endpointId);
        EndpointId id = endpoint.endpoint().id();
        DeliveryFilter filter = wished.orElse(endpoint.backlog().parked() > 0 ? DeliveryFilter.PARKED : DeliveryFilter.ALL);
        AccountZones zones = new AccountZones(browse, Visitor.callerOf(request));
        Page<DeliveryLine> page = Page.of(LISTING,
                webhooks.deliveries(id, filter.status(), part).orElseThrow(DeliveriesResource::noEndpoint),
                (Delivery delivery) -> new DeliveryLine(delivery, zones.of(delivery.event().accountId())));
        Optional<String> next = Optional.ofNullable(page.nextCursor()).map(cursor -> address(id, filter) + "&cursor=" + cursor);
        return pages.show(request, JtedeliveriesGenerated::render,
                new DeliveriesPage(endpoint, filter, page.items(), keys.next(), sent.map(Sent::words), next));
    }

    static String address(EndpointId endpoint, DeliveryFilter filter) {
        return EndpointsResource.PATH + "/" + endpoint + "?show=" + EnumText.of(filter);
    }

    static EndpointId id(String text) {
        return Optional.of(text).filter(EndpointId::isValid).map(EndpointId::new).orElseThrow(DeliveriesResource::noEndpoint);
    }

    private EndpointLine endpoint(String text) {
        WebhookEndpoint endpoint = webhooks.find(id(text)).orElseThrow(DeliveriesResource::noEndpoint);
        return EndpointLine.of(endpoint, operations.backlogs(EndpointsResource.MOST));
    }

    private static ProblemException noEndpoint() {
        return ProblemCode.NotFound.because("There is no such webhook endpoint.").exception();
    }
}
