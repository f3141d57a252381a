package io.renewal.domain.renewal;

import io.renewal.domain.pricing.SpecId;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A wish to renew, as the caller says it.
 *
 * @param periodMonths any number; whether it is sold is part of the decision
 * @param spec another spec for the new term, or none to go on as it is
 * @param expectedEndTime the end time the caller believes; an order must say it, a quote does not
 * @param expectedPrice the price the caller was shown
 */
public record RenewalRequest(int periodMonths, Optional<SpecId> spec, Optional<Instant> expectedEndTime, Optional<Money> expectedPrice) {
    /** A wish to know the price. */
    public static RenewalRequest forQuote(int periodMonths, Optional<SpecId> spec) {
        return new RenewalRequest(periodMonths, spec, Optional.empty(), Optional.empty());
    }
}
