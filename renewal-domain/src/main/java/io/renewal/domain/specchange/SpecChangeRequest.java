package io.renewal.domain.specchange;

import io.renewal.domain.pricing.SpecId;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A wish to have another spec at once, as the caller says it.
 *
 * @param spec the other spec
 * @param expectedEndTime the end time the caller believes; an order must say it, a quote does not
 * @param expectedPrice the price the caller was shown, negative for what is given back
 */
public record SpecChangeRequest(SpecId spec, Optional<Instant> expectedEndTime, Optional<Money> expectedPrice) {
    /** A wish to know the price. */
    public static SpecChangeRequest forQuote(SpecId spec) {
        return new SpecChangeRequest(spec, Optional.empty(), Optional.empty());
    }
}
