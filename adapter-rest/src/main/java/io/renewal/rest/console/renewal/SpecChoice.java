package io.renewal.rest.console.renewal;

import io.renewal.domain.pricing.SpecPrice;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.domain.specchange.SpecChangeRefusal;
import java.util.List;
import java.util.Optional;

/**
 * The page on which another spec is chosen for what is left of the term.
 *
 * @param of whose spec changes
 * @param others all specs that are sold but the present one, the cheapest first
 * @param offer what the chosen one costs or gives back; none before one is chosen
 * @param refusal why nothing can be offered
 * @param changes what is another than when it was chosen
 * @param key of the form
 */
record SpecChoice(Renewing of, List<SpecPrice> others, Optional<SpecChange> offer, Optional<SpecChangeRefusal> refusal, Changes changes,
        String key) {
    SpecChoice {
        others = List.copyOf(others);
    }

    /** Whether this is the one that is priced. */
    boolean isChosen(SpecPrice sold) {
        return offer.filter(change -> change.spec().equals(sold.spec())).isPresent();
    }
}
