package io.renewal.rest.console.renewal;

import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalQuote;
import java.util.List;
import java.util.Optional;

/**
 * The page on which a period is chosen.
 *
 * @param of what is renewed
 * @param choices all that are sold, the shortest first
 * @param spec the one that is priced
 * @param unsold a spec that was asked for, or that the instance has, and that is not sold any more
 * @param changes what is another than when it was chosen
 */
record RenewalChoice(Renewing of, List<Choice> choices, SpecId spec, Optional<SpecId> unsold, Changes changes) {
    RenewalChoice {
        choices = List.copyOf(choices);
    }

    /** What the summary tells of; nothing if no period may be had. */
    Optional<RenewalQuote> chosen() {
        return choices.stream().filter(Choice::isChosen).findFirst().flatMap(Choice::quote);
    }
}
