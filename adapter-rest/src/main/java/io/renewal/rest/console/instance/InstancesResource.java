package io.renewal.rest.console.instance;

import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.ConsoleAddress;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The list of instances. */
@Path(ConsoleAddress.HOME)
@Hidden
public final class InstancesResource {
    private final InstanceLists lists;
    private final Pages pages;

    @Inject
    InstancesResource(InstanceLists lists, Pages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = Params.ofForm(uri);
        ListQuery query = ListQuery.of(ConsoleAddress.HOME, params);
        params.verify();
        return pages.show(request, JteinstancesGenerated::render, lists.of(Visitor.callerOf(request), query));
    }
}
