package io.renewal.rest.console.renewal;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.QuoteRenewal;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.rest.json.Ids;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Asks what may be chosen for an instance. Thread-safe. */
final class Offering {
    private final QuoteRenewal quotes;

    @Inject
    Offering(QuoteRenewal quotes) {
        this.quotes = quotes;
    }

    /**
     * What may be had with a spec, or as it is.
     *
     * @throws io.renewal.rest.problem.ProblemException InstanceNotFound
     */
    QuoteRenewal.Offers offers(Caller caller, InstanceId instance, Optional<SpecId> spec) {
        return quotes.offers(caller, instance, spec).orElseThrow(() -> Ids.noInstance().exception());
    }

    /** The page to choose on. One who asks for a spec that is not sold is offered what is. */
    RenewalChoice choice(Caller caller, QuoteRenewal.Offers asked, Wish wish) {
        Renewing of = Standings.renewing(asked.view(), asked.priceList());
        // What was bought already is not chosen anew, whatever a page that is too old asks for.
        SpecId wanted = wish.otherSpec().filter(_ -> of.plan().scheduledChange().isEmpty()).orElse(of.instance().nextSpec());
        SpecId spec = of.priceList().sells(wanted) ? wanted : fallback(of);
        boolean isAsked = wish.otherSpec().orElse(of.instance().nextSpec()).equals(spec);
        QuoteRenewal.Offers offers = isAsked ? asked : offers(caller, of.instance().id(), Optional.of(spec));
        List<Choice> choices = choices(offers.offers(), wish.months());
        Optional<RenewalQuote> chosen = choices.stream().filter(Choice::isChosen).findFirst().flatMap(Choice::quote);
        return new RenewalChoice(of, choices, spec, Optional.of(wanted).filter(other -> !other.equals(spec)),
                Changes.between(wish, of, chosen));
    }

    private static SpecId fallback(Renewing of) {
        SpecId own = of.instance().nextSpec();
        return of.priceList().sells(own) ? own : of.priceList().specs().getFirst().spec();
    }

    /** The wanted period is chosen if it may be had, else the shortest that may. */
    private static List<Choice> choices(List<QuoteRenewal.Offer> offers, OptionalInt months) {
        List<QuoteRenewal.Offer> open = offers.stream().filter(offer -> offer.quote().isPresent()).toList();
        Optional<QuoteRenewal.Offer> chosen = open.stream().filter(offer -> months.equals(OptionalInt.of(offer.period().months())))
                .findFirst()
                .or(() -> open.stream().findFirst());
        return offers.stream().map(offer -> new Choice(offer, chosen.filter(offer::equals).isPresent())).toList();
    }
}
