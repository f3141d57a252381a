package io.renewal.rest.console.renewal;

import io.renewal.application.port.in.QuoteRenewal;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.rest.console.order.PriceRows;
import java.util.Optional;

/**
 * One period to choose.
 *
 * @param isChosen whether it is the one that is chosen
 */
public record Choice(QuoteRenewal.Offer offer, boolean isChosen) {
    /** How long. */
    public int months() {
        return offer.period().months();
    }

    /** The price and the new end, if it may be had. */
    public Optional<RenewalQuote> quote() {
        return offer.quote();
    }

    /** What it saves against the monthly price. */
    public Optional<PriceRows.Saving> saving() {
        return quote().flatMap(PriceRows::saving);
    }

    /** Why it may not be had. */
    public Optional<RenewalRefusal> refusal() {
        return offer.decision() instanceof RenewalRefusal refusal ? Optional.of(refusal) : Optional.empty();
    }
}
