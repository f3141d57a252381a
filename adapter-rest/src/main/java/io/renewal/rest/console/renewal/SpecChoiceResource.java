package io.renewal.rest.console.renewal;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.QuoteRenewal;
import io.renewal.application.port.in.QuoteSpecChange;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.pricing.SpecPrice;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.domain.specchange.SpecChangeRefusal;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a customer chooses another spec for what is left of the term, and sees what it costs or gives back. */
@Path("/console/instances/{instanceId}/spec-change")
@Hidden
public final class SpecChoiceResource {
    private final Offering offering;
    private final QuoteSpecChange quotes;
    private final FormKeys keys;
    private final Pages pages;

    @Inject
    SpecChoiceResource(Offering offering, QuoteSpecChange quotes, FormKeys keys, Pages pages) {
        this.offering = offering;
        this.quotes = quotes;
        this.keys = keys;
        this.pages = pages;
    }

    @GET
    public Response choose(@PathParam("instanceId") String instanceId, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        Wish wish = Wish.of(params);
        params.verify();
        Caller caller = Visitor.callerOf(request);
        QuoteRenewal.Offers offers = offering.offers(caller, Ids.instance(instanceId), Optional.empty());
        Optional<Blocked> blocked = Standings.blocking(offers.view(), offers.priceList(), SpecChangePhrases.TITLE);
        if (blocked.isPresent()) {
            return pages.show(request, JteblockedGenerated::render, blocked.get());
        }
        return pages.show(request, JtespecchangeGenerated::render,
                choice(caller, Standings.renewing(offers.view(), offers.priceList()), wish));
    }

    private SpecChoice choice(Caller caller, Renewing of, Wish wish) {
        List<SpecPrice> others = of.priceList().specs().stream().filter(sold -> !sold.spec().equals(of.instance().spec()))
                .sorted(Comparator.comparing(SpecPrice::monthly)).toList();
        // Without a choice any other spec tells whether there is one at all.
        Optional<SpecId> asked = wish.spec().or(() -> others.stream().findFirst().map(SpecPrice::spec));
        Optional<QuoteSpecChange.Result> result = asked
                .map(spec -> quotes.quote(new QuoteSpecChange.Query(caller, of.instance().id(), spec)));
        Optional<SpecChange> offer = result.filter(_ -> wish.spec().isPresent()).flatMap(SpecChoiceResource::offer);
        Optional<SpecChangeRefusal> refusal = result.flatMap(SpecChoiceResource::refusal)
                .filter(why -> !(why instanceof SpecChangeRefusal.SpecUnchanged));
        Changes changes = offer.map(change -> Changes.between(wish, change.endTime(), change.price().total())).orElse(Changes.NONE);
        return new SpecChoice(of, others, offer, refusal, changes, keys.next());
    }

    private static Optional<SpecChange> offer(QuoteSpecChange.Result result) {
        return result instanceof QuoteSpecChange.Result.Quoted(SpecChange change) ? Optional.of(change) : Optional.empty();
    }

    private static Optional<SpecChangeRefusal> refusal(QuoteSpecChange.Result result) {
        return result instanceof QuoteSpecChange.Result.Refused(SpecChangeRefusal refusal) ? Optional.of(refusal) : Optional.empty();
    }
}
