package io.renewal.domain.specchange;

import io.renewal.domain.renewal.SpecChange;

/** What comes of the wish to have another spec at once: its price, or a refusal with its reason. */
public sealed interface SpecChangeDecision permits SpecChangeDecision.Offered, SpecChangeRefusal {
    /** It may be had. A preview changes nothing; an order fixes it. */
    record Offered(SpecChange change) implements SpecChangeDecision {}
}
