package io.renewal.domain.specchange;

import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.anInstance;
import static io.renewal.domain.specchange.ChangeCase.HUGE;
import static io.renewal.domain.specchange.ChangeCase.LARGE;
import static io.renewal.domain.specchange.ChangeCase.SMALL;
import static io.renewal.domain.specchange.ChangeCase.TINY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.Examples;
import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.PriceLine;
import io.renewal.domain.pricing.SpecPrice;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.domain.renewal.SpecChange.Share;
import io.renewal.domain.term.BillingCalendar;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another spec costs, or gives back. */
class ChangePriceTest {
    /** Twenty whole days before the end at 2024-02-29T00:00. */
    private static ChangeCase registered() {
        return new ChangeCase(anInstance().build(), "2024-02-08T10:00");
    }

    private static ChangeCase registeredUntil(String end, String now) {
        return new ChangeCase(anInstance().endingAt(shanghai(end)).build(), now);
    }

    @Test
    void theExampleOfTheRules() {
        assertEquals(cny("40.00"), registered().priceOf(LARGE));
        ChangeCase dear = registered();
        dear.instance = dear.instance.respecified(LARGE);
        assertEquals(cny("-40.00"), new ChangeCase(dear.instance, "2024-02-08T10:00").priceOf(SMALL));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # days count from the next midnight of the billing zone
            2024-02-08T10:00,           40.00
            2024-02-08T00:00,           42.00
            2024-02-08T00:00:00.000001, 40.00
            2024-02-08T23:59:59,        40.00
            2024-02-27T23:59:59,         2.00
            2024-02-28T00:00,            2.00""")
    void wholeDaysCountFromTheNextMidnight(String now, String price) {
        assertEquals(cny(price), new ChangeCase(anInstance().build(), now).priceOf(LARGE));
    }

    @Test
    void theRestOfADayIsNotCounted() {
        assertEquals(cny("40.00"), registeredUntil("2024-02-29T22:00", "2024-02-08T10:00").priceOf(LARGE));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # 60 a month more, by a thirtieth: 2.00 a day
            2025-02-07T00:00, 728.00
            # 612 a year more, by a 365th
            2025-02-08T00:00, 612.00
            2025-02-09T00:00, 613.68""")
    void fromAYearOnADayCostsItsPartOfAYear(String end, String price) {
        assertEquals(cny(price), registeredUntil(end, "2024-02-08T10:00").priceOf(LARGE));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # 139.99 a month more: 4.66633… a day
            2024-02-10T00:00,  4.67
            2024-02-11T00:00,  9.33
            2024-02-12T00:00, 14.00
            2024-02-24T00:00, 70.00""")
    void itIsRoundedOnceHalfUp(String end, String price) {
        assertEquals(cny(price), registeredUntil(end, "2024-02-08T10:00").priceOf(HUGE));
    }

    @Test
    void halfAMinorUnitIsRoundedUpBothWays() {
        ChangeCase wish = registeredUntil("2024-02-24T00:00", "2024-02-08T10:00");
        wish.sellBy(ChangeCase.prices("halves", "30.00", "60.01", "60.00"));
        assertEquals(cny("-0.01"), wish.priceOf(LARGE));
        wish.sellBy(ChangeCase.prices("other-halves", "30.00", "60.00", "60.01"));
        assertEquals(cny("0.01"), wish.priceOf(LARGE));
    }

    @ParameterizedTest
    @CsvSource({"JPY, 667", "KWD, 0.667"})
    void theCurrencySaysHowManyDecimals(String code, String price) {
        CurrencyUnit currency = CurrencyUnit.of(code);
        Money thousand = Money.ofMinor(currency, 1000);
        ChangeCase wish = registered();
        wish.sellBy(new PriceList(new PriceListId("foreign"), currency, Examples.PRICES.effectiveFrom(),
                List.of(new SpecPrice(SMALL, "1 GB", thousand), new SpecPrice(LARGE, "4 GB", thousand.multipliedBy(2))),
                Examples.PRICES.periods(), List.of()));
        assertEquals(Money.parse(code + " " + price), wish.priceOf(LARGE));
    }

    @Test
    void daysAreThoseOfTheBillingZone() {
        BillingCalendar lordHowe = new BillingCalendar(ZoneId.of("Australia/Lord_Howe"));
        ChangeCase wish = new ChangeCase(anInstance().in(lordHowe).endingAt(Examples.at("2024-04-10T00:00", "Australia/Lord_Howe")).build(),
                "2024-02-08T10:00");
        wish.now = Examples.at("2024-04-05T23:59:59", "Australia/Lord_Howe");
        assertEquals(cny("8.00"), wish.priceOf(LARGE));
    }

    @Test
    void dearerIsAnUpgradeWhateverTheSize() {
        ChangeCase wish = registered();
        wish.sellBy(ChangeCase.prices("upside-down", "300.00", "60.00", "20.00"));
        assertTrue(wish.quote(TINY).isUpgrade());
        assertFalse(wish.quote(LARGE).isUpgrade());
        assertEquals(cny("-26.67"), wish.priceOf(LARGE));
    }

    @Test
    void aSpecThatCostsTheSameIsHadForNothing() {
        ChangeCase wish = registered();
        wish.sellBy(ChangeCase.prices("equal", "60.00", "60.00"));
        assertEquals(cny("0.00"), wish.priceOf(TINY));
        assertFalse(wish.quote(TINY).isUpgrade());
    }

    @Test
    void linesTellWhatFallsOnWhichDays() {
        ChangeCase wish = registered();
        wish.renew(12);
        SpecChange change = wish.quote(LARGE);
        String order = Examples.orderId(1).toString();
        assertEquals(List.of(
                new PriceLine(
                        "redis.master.large.default instead of redis.master.small.default, 20 days at CNY 1224.00 instead of CNY 612.00"
                                + " for 365 days",
                        cny("33.53")),
                new PriceLine("redis.master.large.default instead of redis.master.small.default, 365 days of order " + order
                        + " at CNY 1224.00 instead of CNY 612.00 for 365 days", cny("612.00"))),
                change.price().lines());
        assertEquals(
                List.of(new Share(Optional.empty(), 20, cny("33.53")), new Share(Optional.of(Examples.orderId(1)), 365, cny("612.00"))),
                change.shares());
        assertEquals(END.minus(Duration.ofDays(20)), change.pricedFrom());
    }
}
