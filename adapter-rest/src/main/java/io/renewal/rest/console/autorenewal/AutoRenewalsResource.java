package io.renewal.rest.console.autorenewal;

import io.renewal.domain.instance.RenewalStatus;
import io.renewal.rest.console.instance.InstanceLists;
import io.renewal.rest.console.instance.ListQuery;
import io.renewal.rest.console.page.Pages;
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

/** Which instances are renewed in which way. */
@Path(AutoRenewalsResource.PATH)
@Hidden
public final class AutoRenewalsResource {
    static final String PATH = "/console/auto-renewal";
    private final InstanceLists lists;
    private final Pages pages;

    @Inject
    AutoRenewalsResource(InstanceLists lists, Pages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = Params.ofForm(uri);
        ListQuery query = ListQuery.of(PATH, params);
        params.verify();
        RenewalStatus tab = query.filter().renewalStatus().orElse(RenewalStatus.NORMAL);
        return pages.show(request, JteautorenewalsGenerated::render,
                new AutoRenewals(tab, lists.of(Visitor.callerOf(request), query.of(tab))));
    }
}
