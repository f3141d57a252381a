package io.renewal.domain.specchange;

import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.anInstance;
import static io.renewal.domain.specchange.ChangeCase.HUGE;
import static io.renewal.domain.specchange.ChangeCase.LARGE;
import static io.renewal.domain.specchange.ChangeCase.SMALL;
import static io.renewal.domain.specchange.ChangeCase.TINY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.instance.Instance;
import org.junit.jupiter.api.Test;

/** How much a cheaper spec gives back at most, by where the days come from. */
class RefundLimitTest {
    /** A day before its end, so that what is renewed is nearly all that is left. */
    private static ChangeCase lastDay() {
        return new ChangeCase(anInstance().build(), "2024-02-28T10:00");
    }

    private static ChangeCase ofLarge(String end, String now) {
        Instance large = anInstance().endingAt(shanghai(end)).build().respecified(LARGE);
        return new ChangeCase(large, now);
    }

    @Test
    void daysAsTheyWereRegisteredHaveNoLimit() {
        assertEquals(cny("-40.00"), ofLarge("2024-02-29T00:00", "2024-02-08T10:00").priceOf(SMALL));
        assertEquals(cny("-728.00"), ofLarge("2025-02-07T00:00", "2024-02-08T10:00").priceOf(SMALL));
    }

    @Test
    void aDiscountedYearGivesBackNoMoreThanItWouldHaveCostLess() {
        ChangeCase year = ofLarge("2024-02-29T00:00", "2024-02-28T10:00");
        assertEquals(cny("1224.00"), year.renew(12));
        // 365 days were bought, for 612.00 more than the small one would have cost, and 363 are left. By the month it would be 726.00.
        year.now = shanghai("2024-03-01T10:00");
        assertEquals(cny("-608.64"), year.priceOf(SMALL));
        assertTrue(year.quote(SMALL).price().lines().getFirst().description().endsWith(", limited to what was paid for them"));
        year.now = shanghai("2024-08-30T23:00");
        assertEquals(cny("-303.48"), year.priceOf(SMALL));
    }

    @Test
    void threeYearsGiveBackTheirPart() {
        ChangeCase years = ofLarge("2024-02-29T00:00", "2024-02-28T10:00");
        years.renew(36);
        years.now = shanghai("2026-02-28T10:00");
        // 1095 days were bought, for 1836.00 more, and 364 are left.
        assertEquals(cny("-610.32"), years.priceOf(SMALL));
    }

    @Test
    void whatAnUpgradePaidForBoughtDaysIsGivenBackToo() {
        ChangeCase year = lastDay();
        year.renew(12);
        assertEquals(cny("612.00"), year.change(LARGE));
        year.now = shanghai("2024-02-29T10:00");
        assertEquals(cny("-610.32"), year.priceOf(SMALL));
    }

    @Test
    void anUpgradeByTheYearIsNotGivenBackByTheMonth() {
        ChangeCase registered = new ChangeCase(anInstance().endingAt(shanghai("2025-02-08T00:00")).build(), "2024-02-08T10:00");
        assertEquals(cny("612.00"), registered.change(LARGE));
        registered.now = shanghai("2024-02-09T10:00");
        assertEquals(cny("-610.32"), registered.priceOf(SMALL));
        assertEquals(cny("-974.32"), registered.priceOf(TINY));
    }

    @Test
    void grantedDaysAreNoMoney() {
        ChangeCase granted = ofLarge("2024-02-29T00:00", "2024-02-28T10:00");
        granted.grant(30);
        assertEquals(cny("0.00"), granted.change(SMALL));
        assertEquals(cny("60.00"), granted.change(LARGE));
        assertEquals(cny("-60.00"), granted.change(SMALL));
        assertEquals(cny("0.00"), granted.change(TINY));
    }

    @Test
    void everyOrderHasALimitOfItsOwn() {
        ChangeCase both = ofLarge("2024-03-10T00:00", "2024-02-28T10:00");
        both.renew(12);
        both.grant(5);
        // 10 registered days by the 365th, 365 bought ones by what was paid for them, and 5 for nothing.
        assertEquals(cny("-628.77"), both.priceOf(SMALL));
        assertEquals(3, both.quote(SMALL).shares().size());
        assertEquals(cny("-16.77"), both.quote(SMALL).shares().get(0).amount());
        assertEquals(cny("-612.00"), both.quote(SMALL).shares().get(1).amount());
        assertEquals(cny("0.00"), both.quote(SMALL).shares().get(2).amount());
    }

    @Test
    void whatWasPaidByAnOlderPriceListIsMeasuredByIt() {
        ChangeCase month = ofLarge("2024-02-29T00:00", "2024-02-28T10:00");
        assertEquals(cny("120.00"), month.renew(1));
        month.sellBy(ChangeCase.prices("dear", "30.00", "60.00", "240.00"));
        // 29 days by today's difference would be 174.00; the month was bought for 60.00 more.
        assertEquals(cny("-60.00"), month.priceOf(SMALL));
        month.sellBy(ChangeCase.prices("cheap", "30.00", "60.00", "90.00"));
        assertEquals(cny("-29.00"), month.priceOf(SMALL));
    }

    @Test
    void aSpecThatWasNotSoldThenIsMeasuredByWhatItCostsNow() {
        ChangeCase month = ofLarge("2024-02-29T00:00", "2024-02-28T10:00");
        month.sellBy(ChangeCase.prices("three", "30.00", "60.00", "120.00"));
        month.renew(1);
        month.sellBy(ChangeCase.prices("four", "30.00", "60.00", "200.00", "100.00"));
        assertEquals(cny("-20.00"), month.priceOf(HUGE));
    }

    @Test
    void aCheaperSpecNeverCosts() {
        ChangeCase month = ofLarge("2024-02-29T00:00", "2024-02-28T10:00");
        assertEquals(cny("120.00"), month.renew(1));
        month.sellBy(ChangeCase.prices("all-dear", "30.00", "60.00", "200.00", "150.00"));
        // Today 50.00 cheaper a month, but dearer than what was paid.
        assertEquals(cny("0.00"), month.priceOf(HUGE));
    }

    @Test
    void aRenewalAfterAChangeIsMeasuredByItself() {
        ChangeCase changed = lastDay();
        changed.now = shanghai("2024-02-08T10:00");
        assertEquals(cny("40.00"), changed.change(LARGE));
        assertEquals(cny("120.00"), changed.renew(1));
        // The 20 registered days give back what was paid for them, the 29 bought ones two a day.
        assertEquals(cny("-98.00"), changed.priceOf(SMALL));
    }
}
