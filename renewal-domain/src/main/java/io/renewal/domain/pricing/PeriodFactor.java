package io.renewal.domain.pricing;

import io.renewal.domain.term.RenewalPeriod;
import java.math.BigDecimal;

/**
 * The factor on the price of every period from a length on, such as 0.85 from 12 months on.
 *
 * @param from the shortest period it is for
 * @param factor above 0, at most 1
 */
public record PeriodFactor(RenewalPeriod from, BigDecimal factor) {
    /** @throws IllegalArgumentException if the factor is not above 0 and at most 1 */
    public PeriodFactor {
        if (factor.signum() <= 0 || factor.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a period factor is above 0 and at most 1");
        }
        factor = factor.stripTrailingZeros();
    }
}
