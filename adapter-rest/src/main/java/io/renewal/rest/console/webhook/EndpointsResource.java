package io.renewal.rest.console.webhook;

import io.renewal.application.port.in.ManageWebhooks;
import io.renewal.application.port.in.Operations;
import io.renewal.application.query.PageRequest;
import io.renewal.application.webhook.Backlog;
import io.renewal.domain.identity.EndpointId;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.query.Listing;
import io.renewal.rest.query.Page;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** The endpoints that events are delivered to. */
@Path("/console/webhooks")
@Hidden
public final class EndpointsResource {
    static final String PATH = "/console/webhooks";
    /** As far as deliveries are counted. */
    static final int MOST = 10_000;
    private static final Listing LISTING = new Listing("console webhooks", EndpointId::isValid);

    private final ManageWebhooks webhooks;
    private final Operations operations;
    private final Pages pages;

    @Inject
    EndpointsResource(ManageWebhooks webhooks, Operations operations, Pages pages) {
        this.webhooks = webhooks;
        this.operations = operations;
        this.pages = pages;
    }

    @GET
    @OperatorOnly
    public Response list(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        PageRequest part = params.page(LISTING);
        params.verify();
        List<Backlog> backlogs = operations.backlogs(MOST);
        Page<EndpointLine> page = Page.of(LISTING, webhooks.list(part), endpoint -> EndpointLine.of(endpoint, backlogs));
        Optional<String> next = Optional.ofNullable(page.nextCursor()).map(cursor -> PATH + "?cursor=" + cursor);
        return pages.show(request, JteendpointsGenerated::render, new EndpointLine.Endpoints(page.items(), next));
    }
}
