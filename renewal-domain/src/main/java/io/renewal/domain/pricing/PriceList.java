package io.renewal.domain.pricing;

import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.term.RenewalPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What is sold in one currency from an instant on: specs with their monthly prices, the periods, and the factors on longer ones.
 *
 * @param id chosen by the operator
 * @param currency of all its prices
 * @param effectiveFrom UTC; the list with the latest effective-from that is not in the future is the current one of its currency
 * @param specs at least one, each spec once
 * @param periods the sold set, ascending, at least one
 * @param factors ascending by length; a period takes the last that it reaches, or 1
 */
public record PriceList(PriceListId id, CurrencyUnit currency, Instant effectiveFrom, List<SpecPrice> specs, List<RenewalPeriod> periods,
        List<PeriodFactor> factors) {
    private static final int DAYS_OF_A_MONTH = 30;
    private static final int DAYS_OF_A_YEAR = 365;
    private static final RenewalPeriod YEAR = RenewalPeriod.ofMonths(12);

    /** @throws IllegalArgumentException if a list is empty that may not be, names something twice, or has a price in another currency */
    public PriceList {
        specs = List.copyOf(specs);
        periods = periods.stream().sorted().toList();
        factors = factors.stream().sorted(Comparator.comparing(PeriodFactor::from)).toList();
        require(!specs.isEmpty() && !periods.isEmpty(), "a price list sells at least one spec for at least one period");
        require(areDistinct(specs.stream().map(SpecPrice::spec).toList()), "a spec has one price");
        require(areDistinct(periods), "a period is sold once");
        require(areDistinct(factors.stream().map(PeriodFactor::from).toList()), "a period has one factor");
        require(specs.stream().allMatch(price -> price.monthly().getCurrencyUnit().equals(currency)), "a price list has one currency");
    }

    /** Whether prices of this list may have been quoted already: from then on it does not change. */
    public boolean isInEffectAt(Instant now) {
        return !effectiveFrom.isAfter(now);
    }

    /** The sold period of that many months, if it is sold. */
    public Optional<RenewalPeriod> period(int months) {
        return periods.stream().filter(period -> period.months() == months).findFirst();
    }

    /** Whether the spec is on this list. */
    public boolean sells(SpecId spec) {
        return find(spec).isPresent();
    }

    /**
     * The price of a spec for a period. Exact: rounded once, at the end, half up, to the currency's minor unit.
     *
     * @return empty if the spec is not on this list
     */
    public Optional<Price> price(SpecId spec, RenewalPeriod period) {
        return find(spec).map(sold -> price(sold, period));
    }

    /**
     * What a spec costs by the day while so many days are left: the thirtieth part of a month, and from a year on the 365th part of a year.
     *
     * @return empty if the spec is not on this list
     */
    public Optional<DailyPrice> daily(SpecId spec, int daysLeft) {
        return find(spec).map(sold -> daysLeft < DAYS_OF_A_YEAR
                ? new DailyPrice(sold.monthly(), DAYS_OF_A_MONTH)
                : new DailyPrice(price(sold, YEAR).total(), DAYS_OF_A_YEAR));
    }

    /** What people call a spec; its id if it is not on this list. */
    public String titleOf(SpecId spec) {
        return find(spec).map(SpecPrice::title).orElseGet(spec::value);
    }

    /** The names of what differs from {@code other}; empty if both say the same, in whatever order. */
    public List<String> differences(PriceList other) {
        List<String> names = new ArrayList<>();
        note(names, "currency", currency.equals(other.currency));
        note(names, "effectiveFrom", effectiveFrom.equals(other.effectiveFrom));
        note(names, "specs", Set.copyOf(specs).equals(Set.copyOf(other.specs)));
        note(names, "periods", periods.equals(other.periods));
        note(names, "periodFactors", factors.equals(other.factors));
        return names;
    }

    private static void note(List<String> names, String name, boolean same) {
        if (!same) {
            names.add(name);
        }
    }

    private Price price(SpecPrice sold, RenewalPeriod period) {
        Money full = sold.monthly().multipliedBy(period.months());
        BigDecimal factor = factorOf(period);
        Money total = full.multipliedBy(factor, RoundingMode.HALF_UP);
        List<PriceLine> lines = new ArrayList<>();
        lines.add(new PriceLine("%s (%s), %s at %s a month".formatted(sold.title(), sold.spec(), period, sold.monthly()), full));
        if (!total.isEqual(full)) {
            lines.add(new PriceLine("Factor %s for %s".formatted(factor.toPlainString(), period), total.minus(full)));
        }
        return new Price(total, lines);
    }

    private BigDecimal factorOf(RenewalPeriod period) {
        return factors.reversed().stream().filter(factor -> factor.from().compareTo(period) <= 0).map(PeriodFactor::factor).findFirst()
                .orElse(BigDecimal.ONE);
    }

    private Optional<SpecPrice> find(SpecId spec) {
        return specs.stream().filter(sold -> sold.spec().equals(spec)).findFirst();
    }

    private static boolean areDistinct(Collection<?> values) {
        return values.stream().distinct().count() == values.size();
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
