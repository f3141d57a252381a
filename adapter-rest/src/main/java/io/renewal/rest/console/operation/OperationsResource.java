package io.renewal.rest.console.operation;

import io.renewal.application.port.in.Operations;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** How the service is doing. */
@Path("/console/operations")
@Hidden
public final class OperationsResource {
    static final String PATH = "/console/operations";

    private final Operations operations;
    private final Pages pages;

    @Inject
    OperationsResource(Operations operations, Pages pages) {
        this.operations = operations;
        this.pages = pages;
    }

    @GET
    @OperatorOnly
    public Response show(@Context UriInfo uri, @Context ContainerRequestContext request) {
        new Params(uri).verify();
        return pages.show(request, JteoperationsGenerated::render,
                new OperationsPage(operations.report(), operations.unsettled(OperationsPage.MOST)));
    }
}
