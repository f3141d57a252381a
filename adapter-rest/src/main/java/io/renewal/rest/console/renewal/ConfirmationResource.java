package io.renewal.rest.console.renewal;

import io.renewal.application.port.in.QuoteRenewal;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.rest.console.form.FormKeys;
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
import java.util.OptionalInt;

/** Where a customer looks over what they have chosen, and what changed since. */
@Path("/console/instances/{instanceId}/renewal/confirmation")
@Hidden
public final class ConfirmationResource {
    private final Offering offering;
    private final FormKeys keys;
    private final Pages pages;

    @Inject
    ConfirmationResource(Offering offering, FormKeys keys, Pages pages) {
        this.offering = offering;
        this.keys = keys;
        this.pages = pages;
    }

    @GET
    public Response confirm(@PathParam("instanceId") String instanceId, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        Wish wish = Wish.of(params);
        params.verify();
        QuoteRenewal.Offers offers = offering.offers(Visitor.callerOf(request), Ids.instance(instanceId), wish.otherSpec());
        Optional<Blocked> blocked = Standings.blocking(offers.view(), offers.priceList(), RenewalPhrases.CONFIRM);
        if (blocked.isPresent()) {
            return pages.show(request, JteblockedGenerated::render, blocked.get());
        }
        Optional<RenewalQuote> quote = offers.offers().stream()
                .filter(offer -> wish.months().equals(OptionalInt.of(offer.period().months())))
                .findFirst().flatMap(QuoteRenewal.Offer::quote);
        if (quote.isEmpty()) {
            // What may not be had is told where it is chosen.
            return Pages.goTo(wish.at(new RenewalAddress(offers.view().instance().id()).choice()));
        }
        Renewing of = Standings.renewing(offers.view(), offers.priceList());
        return pages.show(request, JteconfirmationGenerated::render,
                new Confirmation(of, quote.get(), Changes.between(wish, of, quote), keys.next()));
    }
}
