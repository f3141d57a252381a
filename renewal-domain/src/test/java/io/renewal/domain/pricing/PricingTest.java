package io.renewal.domain.pricing;

import static io.renewal.domain.Examples.LARGE;
import static io.renewal.domain.Examples.PRICES;
import static io.renewal.domain.Examples.SMALL;
import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.factor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.renewal.domain.Examples;
import io.renewal.domain.ForSeeds;
import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.term.RenewalPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a period costs. */
class PricingTest {
    @ParameterizedTest(name = "{0} months at 60.00: {1}")
    @CsvSource({"1, 60.00", "3, 180.00", "9, 540.00", "12, 612.00", "24, 1224.00", "36, 1836.00"})
    void longerPeriodsCostTheirFactor(int months, String expected) {
        assertEquals(cny(expected), PRICES.price(SMALL, RenewalPeriod.ofMonths(months)).orElseThrow().total());
    }

    @ParameterizedTest(name = "{0} {1} a month, {2} months × {3}: {4}")
    @CsvSource({"JPY, 980, 1, 0.85, 833", "JPY, 1001, 12, 0.85, 10210", "JPY, 1, 12, 0.85, 10", "KWD, 19.999, 12, 0.85, 203.990",
            "KWD, 0.001, 12, 0.85, 0.010", "KWD, 4.750, 9, 1, 42.750", "CNY, 0.03, 12, 0.85, 0.31", "USD, 9.99, 36, 0.7775, 279.62"})
    void moneyIsRoundedToTheMinorUnitOfItsCurrency(String currency, BigDecimal monthly, int months, String factor, BigDecimal expected) {
        Money money = Money.of(CurrencyUnit.of(currency), monthly);
        assertEquals(Money.of(money.getCurrencyUnit(), expected), price(money, months, factor(months, factor)));
    }

    @ParameterizedTest(name = "{0} a month, {1} months × {2}: {3}")
    @CsvSource({"0.01, 12, 0.875, 0.11", "0.03, 12, 0.875, 0.32", "0.05, 2, 0.85, 0.09", "0.01, 1, 0.5, 0.01"})
    void aHalfIsRoundedUp(String monthly, int months, String factor, String expected) {
        assertEquals(cny(expected), price(cny(monthly), months, factor(months, factor)));
    }

    @ParameterizedTest(name = "{0} a month, {1} months × {2}: {3}")
    @CsvSource({"0.03, 12, 0.85, 0.31", "9.99, 12, 0.85, 101.90", "0.10, 36, 0.85, 3.06"})
    void roundingMonthByMonthWouldGiveAnotherPrice(String monthly, int months, String factor, String expected) {
        Money monthByMonth = cny(monthly).multipliedBy(new BigDecimal(factor), RoundingMode.HALF_UP).multipliedBy(months);
        Money once = price(cny(monthly), months, factor(months, factor));
        assertEquals(cny(expected), once);
        assertNotEquals(monthByMonth, once);
    }

    @ParameterizedTest(name = "{0} months: {1}")
    @CsvSource({"1, 100.00", "2, 200.00", "3, 270.00", "11, 990.00", "12, 1020.00", "24, 1680.00", "36, 2520.00"})
    void aPeriodTakesTheLastFactorThatItReaches(int months, String expected) {
        assertEquals(cny(expected), price(cny("100.00"), months, factor(24, "0.7"), factor(3, "0.9"), factor(12, "0.85")));
    }

    @Test
    void aSpecThatIsNotOnTheListHasNoPrice() {
        assertEquals(Optional.empty(), PRICES.price(new SpecId("redis.gone"), RenewalPeriod.ofMonths(1)));
    }

    @Test
    void theLinesExplainThePrice() {
        List<PriceLine> lines = PRICES.price(SMALL, RenewalPeriod.ofMonths(12)).orElseThrow().lines();
        assertEquals(List.of(new PriceLine("1 GB (redis.master.small.default), 12 months at CNY 60.00 a month", cny("720.00")),
                new PriceLine("Factor 0.85 for 12 months", cny("-108.00"))), lines);
    }

    @Test
    void aPriceWithoutFactorHasOneLine() {
        List<PriceLine> lines = PRICES.price(LARGE, RenewalPeriod.ofMonths(1)).orElseThrow().lines();
        assertEquals(List.of(new PriceLine("4 GB (redis.master.large.default), 1 month at CNY 120.00 a month", cny("120.00"))), lines);
    }

    @ForSeeds
    void anyPriceIsExactUpToOneRoundingAndItsLinesAddUp(long seed) {
        RandomGenerator random = Examples.random(seed);
        for (int i = 0; i < 2_000; i++) {
            CurrencyUnit currency = CurrencyUnit.of(Examples.oneOf(List.of("CNY", "JPY", "KWD"), random));
            Money monthly = Money.ofMinor(currency, 1 + random.nextLong(10_000_000));
            int months = 1 + random.nextInt(60);
            BigDecimal factor = BigDecimal.valueOf(1 + random.nextInt(1_000), 3);
            Price price = list(monthly, new PeriodFactor(RenewalPeriod.ofMonths(1), factor))
                    .price(SMALL, RenewalPeriod.ofMonths(months)).orElseThrow();

            BigDecimal exact = monthly.getAmount().multiply(BigDecimal.valueOf(months)).multiply(factor);
            String told = monthly + " × " + months + " × " + factor;
            assertEquals(exact.setScale(currency.getDecimalPlaces(), RoundingMode.HALF_UP), price.total().getAmount(), told);
            assertEquals(price.total(), price.lines().stream().map(PriceLine::amount).reduce(Money::plus).orElseThrow(), told);
        }
    }

    private static Money price(Money monthly, int months, PeriodFactor... factors) {
        return list(monthly, factors).price(SMALL, RenewalPeriod.ofMonths(months)).orElseThrow().total();
    }

    private static PriceList list(Money monthly, PeriodFactor... factors) {
        return new PriceList(new PriceListId("tried"), monthly.getCurrencyUnit(), Instant.EPOCH,
                List.of(new SpecPrice(SMALL, "1 GB", monthly)), List.of(RenewalPeriod.ofMonths(1)), List.of(factors));
    }
}
