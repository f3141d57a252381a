package io.renewal.domain.pricing;

import org.joda.money.Money;

/**
 * What one spec costs.
 *
 * @param spec the instance class
 * @param title what people call it
 * @param monthly the price of one month, positive
 */
public record SpecPrice(SpecId spec, String title, Money monthly) {
    /** @throws IllegalArgumentException if the price is not positive */
    public SpecPrice {
        if (!monthly.isPositive()) {
            throw new IllegalArgumentException("a monthly price is positive");
        }
    }
}
