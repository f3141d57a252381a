package io.renewal.domain.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import org.joda.money.Money;

/**
 * What a day costs, exactly: the price of some days, and how many these are.
 *
 * @param price of all of them
 * @param days how many, from 1
 */
public record DailyPrice(Money price, int days) {

    /** How much more some days of this cost than of {@code other}, which is reckoned by as many days. Not rounded to money yet. */
    public BigDecimal excessOver(DailyPrice other, int count) {
        if (days != other.days) {
            throw new IllegalArgumentException("by " + days + " days or by " + other.days + "?");
        }
        // Divided last, so that what comes out even is exact.
        return price.minus(other.price).getAmount().multiply(BigDecimal.valueOf(count)).divide(BigDecimal.valueOf(days),
                MathContext.DECIMAL128);
    }
}
