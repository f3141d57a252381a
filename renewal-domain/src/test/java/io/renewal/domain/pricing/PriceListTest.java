package io.renewal.domain.pricing;

import static io.renewal.domain.Examples.CNY;
import static io.renewal.domain.Examples.LARGE;
import static io.renewal.domain.Examples.PRICES;
import static io.renewal.domain.Examples.SMALL;
import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.factor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceListTest {
    private static final List<SpecPrice> SPECS = List.of(new SpecPrice(SMALL, "1 GB", cny("60.00")));
    private static final List<RenewalPeriod> PERIODS = periods(1, 12);

    @Test
    void aListSellsSomethingForSomeTime() {
        assertRefused(List.of(), PERIODS, List.of());
        assertRefused(SPECS, List.of(), List.of());
    }

    @Test
    void nothingIsNamedTwice() {
        assertRefused(List.of(SPECS.getFirst(), new SpecPrice(SMALL, "again", cny("61.00"))), PERIODS, List.of());
        assertRefused(SPECS, periods(1, 12, 1), List.of());
        assertRefused(SPECS, PERIODS, List.of(factor(12, "0.85"), factor(12, "0.8")));
    }

    @Test
    void allPricesAreInTheCurrencyOfTheList() {
        SpecPrice inYen = new SpecPrice(LARGE, "4 GB", Money.ofMajor(CurrencyUnit.JPY, 120));
        assertRefused(List.of(SPECS.getFirst(), inYen), PERIODS, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-60.00"})
    void aMonthlyPriceIsPositive(String monthly) {
        assertThrows(IllegalArgumentException.class, () -> new SpecPrice(SMALL, "1 GB", cny(monthly)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.85", "1.01"})
    void aFactorIsAboveZeroAndAtMostOne(String factor) {
        assertThrows(IllegalArgumentException.class, () -> factor(12, factor));
    }

    @Test
    void linesThatDoNotAddUpAreNoPrice() {
        List<PriceLine> lines = List.of(new PriceLine("1 month", cny("60.00")), new PriceLine("less", cny("-9.00")));
        assertEquals(cny("51.00"), new Price(cny("51.00"), lines).total());
        assertThrows(IllegalArgumentException.class, () -> new Price(cny("60.00"), lines));
        assertThrows(IllegalArgumentException.class, () -> new Price(cny("0.00"), List.of()));
    }

    @Test
    void onlySoldPeriodsAreFound() {
        assertEquals(Optional.of(RenewalPeriod.ofMonths(9)), PRICES.period(9));
        for (int months : new int[]{0, -1, 10, 11, 13, 37, Integer.MAX_VALUE}) {
            assertEquals(Optional.empty(), PRICES.period(months));
        }
    }

    @Test
    void periodsAndFactorsAreToldByLength() {
        PriceList list = list(SPECS, periods(12, 1, 3), List.of(factor(12, "0.85"), factor(3, "0.9")));
        assertEquals(periods(1, 3, 12), list.periods());
        assertEquals(List.of(factor(3, "0.9"), factor(12, "0.85")), list.factors());
    }

    @Test
    void aListIsInEffectFromItsInstantOn() {
        Instant from = PRICES.effectiveFrom();
        assertFalse(PRICES.isInEffectAt(from.minusNanos(1)));
        assertTrue(PRICES.isInEffectAt(from));
    }

    @Test
    void theSameSaidInAnotherOrderIsNoDifference() {
        List<SpecPrice> turned = new ArrayList<>(PRICES.specs()).reversed();
        PriceList other = new PriceList(PRICES.id(), CNY, PRICES.effectiveFrom(), turned, PRICES.periods().reversed(),
                List.of(factor(12, "0.8500")));
        assertEquals(List.of(), PRICES.differences(other));
    }

    @Test
    void differencesAreNamedAsTheApiNamesThem() {
        PriceList other = new PriceList(PRICES.id(), CurrencyUnit.JPY, PRICES.effectiveFrom().plusSeconds(1),
                List.of(new SpecPrice(SMALL, "1 GB", Money.ofMajor(CurrencyUnit.JPY, 60))), periods(1), List.of());
        assertEquals(List.of("currency", "effectiveFrom", "specs", "periods", "periodFactors"), PRICES.differences(other));
    }

    private static void assertRefused(List<SpecPrice> specs, List<RenewalPeriod> periods, List<PeriodFactor> factors) {
        assertThrows(IllegalArgumentException.class, () -> list(specs, periods, factors));
    }

    private static PriceList list(List<SpecPrice> specs, List<RenewalPeriod> periods, List<PeriodFactor> factors) {
        return new PriceList(new PriceListId("tried"), CNY, Instant.EPOCH, specs, periods, factors);
    }

    private static List<RenewalPeriod> periods(Integer... months) {
        return Stream.of(months).map(RenewalPeriod::ofMonths).toList();
    }
}
