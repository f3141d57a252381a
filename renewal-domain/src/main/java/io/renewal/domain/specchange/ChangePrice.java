package io.renewal.domain.specchange;

import io.renewal.domain.pricing.DailyPrice;
import io.renewal.domain.pricing.Price;
import io.renewal.domain.pricing.PriceLine;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.SpecChange.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * The price of changing from one spec to another: the difference of a day for each day that is left. It is rounded once, half up, and then
 * shared out; where less is given back than the difference, the limit is rounded down, so that it is one.
 *
 * @param left what is left of the term, a day at least
 */
record ChangePrice(SpecId oldSpec, SpecId spec, PriceList priceList, List<Stretch> left) {

    Price price() {
        List<Share> shares = shares();
        Money total = shares.stream().map(Share::amount).reduce(zero(), Money::plus);
        return new Price(total, IntStream.range(0, shares.size()).mapToObj(i -> line(left.get(i), shares.get(i))).toList());
    }

    /** One for each stretch, in their order. */
    List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        BigDecimal exact = BigDecimal.ZERO;
        Money shared = zero();
        for (Stretch stretch : left) {
            exact = exact.add(amount(stretch));
            Money upToHere = money(exact, RoundingMode.HALF_UP);
            shares.add(new Share(stretch.broughtBy(), stretch.days(), withinLimit(upToHere.minus(shared), stretch)));
            shared = upToHere;
        }
        return shares;
    }

    /** Negative for what is given back, which the stretch limits. */
    private BigDecimal amount(Stretch stretch) {
        BigDecimal difference = daily(spec).excessOver(daily(oldSpec), stretch.days());
        return limit(stretch).map(difference::max).orElse(difference);
    }

    private Money withinLimit(Money rounded, Stretch stretch) {
        return limit(stretch).map(lowest -> money(lowest, RoundingMode.CEILING)).filter(rounded::isLessThan).orElse(rounded);
    }

    private Optional<BigDecimal> limit(Stretch stretch) {
        return stretch.most(spec, priceList, daysLeft()).map(BigDecimal::negate);
    }

    private PriceLine line(Stretch stretch, Share share) {
        DailyPrice daily = daily(spec);
        String days = stretch.days() == 1 ? "1 day" : stretch.days() + " days";
        String origin = stretch.broughtBy().map(order -> " of order " + order).orElse("");
        boolean limited = amount(stretch).compareTo(daily.excessOver(daily(oldSpec), stretch.days())) > 0;
        return new PriceLine("%s instead of %s, %s%s at %s instead of %s for %d days%s".formatted(priceList.titleOf(spec),
                priceList.titleOf(oldSpec), days, origin, daily.price(), daily(oldSpec).price(), daily.days(),
                limited ? ", limited to what was paid for them" : ""), share.amount());
    }

    private DailyPrice daily(SpecId sold) {
        return priceList.daily(sold, daysLeft()).orElseThrow();
    }

    private int daysLeft() {
        return left.stream().mapToInt(Stretch::days).sum();
    }

    private Money zero() {
        return Money.zero(priceList.currency());
    }

    private Money money(BigDecimal amount, RoundingMode rounding) {
        return Money.of(priceList.currency(), amount, rounding);
    }
}
