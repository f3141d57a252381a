package io.renewal.rest.console.renewal;

import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalQuote;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;

/**
 * What was shown before and is another by now.
 *
 * @param oldEnd the end time that was shown, if it is not the present one
 * @param oldPrice the price that was shown, if it is not the present one
 * @param oldSpec what the new term would have had anyway, if it is not the present one
 */
public record Changes(Optional<Instant> oldEnd, Optional<Money> oldPrice, Optional<SpecId> oldSpec) {
    static final Changes NONE = new Changes(Optional.empty(), Optional.empty(), Optional.empty());

    static Changes between(Wish seen, Instant end, Money price) {
        return new Changes(seen.seenEnd().filter(old -> !old.equals(end)),
                seen.seenPrice(price.getCurrencyUnit()).filter(old -> !old.isEqual(price)), Optional.empty());
    }

    /** Those of a renewal. Prices are compared if it is for as long as the one whose price was shown. */
    static Changes between(Wish seen, Renewing of, Optional<RenewalQuote> quote) {
        Optional<Money> price = quote.filter(found -> seen.months().equals(OptionalInt.of(found.period().months())))
                .map(found -> found.price().total());
        return new Changes(seen.seenEnd().filter(old -> !old.equals(of.plan().term().end())),
                price.flatMap(now -> seen.seenPrice(now.getCurrencyUnit()).filter(old -> !old.isEqual(now))),
                seen.presentSpec().filter(old -> !old.equals(of.instance().nextSpec())));
    }

    public boolean isAny() {
        return oldEnd.isPresent() || oldPrice.isPresent() || oldSpec.isPresent();
    }
}
