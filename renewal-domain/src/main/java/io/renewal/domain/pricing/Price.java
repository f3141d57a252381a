package io.renewal.domain.pricing;

import java.util.List;
import org.joda.money.Money;

/**
 * A price and the lines that explain it; the lines add up to the total.
 *
 * @param total what is to be paid
 * @param lines at least one
 */
public record Price(Money total, List<PriceLine> lines) {
    /** @throws IllegalArgumentException if the lines do not add up */
    public Price {
        lines = List.copyOf(lines);
        Money sum = Money.total(lines.stream().map(PriceLine::amount).toList());
        if (!sum.isEqual(total)) {
            throw new IllegalArgumentException("the lines add up to " + sum + ", not to " + total);
        }
    }
}
