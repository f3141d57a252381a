package io.renewal.domain.specchange;

import io.renewal.domain.pricing.DailyPrice;
import io.renewal.domain.pricing.Price;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalQuote;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** What days were worth as they came into a term. */
sealed interface Worth {
    /**
     * How much more the days were worth than they would be with {@code spec}.
     *
     * @param days how many of them
     * @param current the price list that changes of spec are priced by now
     * @param daysLeft of the whole term, which decides how days are priced now
     */
    BigDecimal excessOver(SpecId spec, int days, PriceList current, int daysLeft);

    /** They came with the registration, and are worth what they cost now. If that spec is not sold any more, nobody can say how much more. */
    record Registered(SpecId registered) implements Worth {
        @Override
        public BigDecimal excessOver(SpecId spec, int days, PriceList current, int daysLeft) {
            Optional<DailyPrice> other = current.daily(spec, daysLeft);
            return current.daily(registered, daysLeft).flatMap(own -> other.map(daily -> own.excessOver(daily, days)))
                    .orElse(BigDecimal.ZERO);
        }
    }

    /**
     * They were bought, and are worth what was paid: compared with what the same order would have cost.
     *
     * @param priceList what it was priced by
     * @param days how many were bought
     */
    record Bought(RenewalQuote order, Optional<PriceList> priceList, int days) implements Worth {
        @Override
        public BigDecimal excessOver(SpecId spec, int left, PriceList current, int daysLeft) {
            // A spec that was not sold then is compared by what it costs now.
            Price other = priceList.flatMap(then -> then.price(spec, order.period())).or(() -> current.price(spec, order.period()))
                    .orElseThrow();
            return order.price().total().minus(other.total()).getAmount().multiply(BigDecimal.valueOf(left)).divide(
                    BigDecimal.valueOf(days),
                    MathContext.DECIMAL128);
        }
    }

    /** They were given for nothing, with whatever spec. */
    record Granted() implements Worth {
        @Override
        public BigDecimal excessOver(SpecId spec, int days, PriceList current, int daysLeft) {
            return BigDecimal.ZERO;
        }
    }
}
