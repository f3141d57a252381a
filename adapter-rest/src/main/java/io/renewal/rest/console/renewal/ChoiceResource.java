package io.renewal.rest.console.renewal;

import io.renewal.application.port.in.QuoteRenewal;
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
import java.util.Optional;

/** Where a customer chooses for how long to renew, and with which spec. */
@Path("/console/instances/{instanceId}/renewal")
@Hidden
public final class ChoiceResource {
    private final Offering offering;
    private final Pages pages;

    @Inject
    ChoiceResource(Offering offering, Pages pages) {
        this.offering = offering;
        this.pages = pages;
    }

    @GET
    public Response choose(@PathParam("instanceId") String instanceId, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        Wish wish = Wish.of(params);
        params.verify();
        QuoteRenewal.Offers offers = offering.offers(Visitor.callerOf(request), Ids.instance(instanceId), wish.otherSpec());
        Optional<Blocked> blocked = Standings.blocking(offers.view(), offers.priceList(), RenewalPhrases.RENEW);
        if (blocked.isPresent()) {
            return pages.show(request, JteblockedGenerated::render, blocked.get());
        }
        RenewalChoice page = offering.choice(Visitor.callerOf(request), offers, wish);
        return pages.show(request, JtechoiceGenerated::render, page);
    }
}
