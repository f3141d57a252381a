package io.renewal.domain.term;

import static io.renewal.domain.Examples.SHANGHAI;
import static io.renewal.domain.Examples.at;
import static io.renewal.domain.Examples.shanghai;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer expects of a calendar, in a zone without daylight saving. */
class BillingCalendarTest {
    private static final RenewalPeriod ONE_MONTH = RenewalPeriod.ofMonths(1);

    @Test
    void anAnchorOnThe31stIsKeptThroughShortMonths() {
        Anchor anchor = new Anchor(31, LocalTime.MIDNIGHT);
        Instant february = SHANGHAI.prolong(shanghai("2024-01-31T00:00"), anchor, ONE_MONTH);
        Instant march = SHANGHAI.prolong(february, anchor, ONE_MONTH);
        Instant april = SHANGHAI.prolong(march, anchor, ONE_MONTH);

        assertEquals(shanghai("2024-02-29T00:00"), february);
        assertEquals(shanghai("2024-03-31T00:00"), march);
        assertEquals(shanghai("2024-04-30T00:00"), april);
    }

    @ParameterizedTest(name = "{0} anchored on {1} and {2} months more is {3}")
    @CsvSource({"2024-01-30, 30, 1, 2024-02-29", "2023-01-30, 30, 1, 2023-02-28", "2023-02-28, 29, 12, 2024-02-29",
            "2024-02-29, 29, 12, 2025-02-28", "2024-02-29, 29, 48, 2028-02-29", "1999-02-28, 29, 12, 2000-02-29",
            "2099-02-28, 29, 12, 2100-02-28", "2024-02-29, 31, 36, 2027-02-28", "2024-12-15, 15, 1, 2025-01-15",
            "2024-01-01, 1, 9, 2024-10-01", "2024-02-28, 28, 1, 2024-03-28", "2024-02-29, 29, 1, 2024-03-29"})
    void aPeriodEndsOnTheAnchorsDay(String end, int anchorDay, int months, String newEnd) {
        Anchor anchor = new Anchor(anchorDay, LocalTime.MIDNIGHT);
        assertEquals(shanghai(newEnd + "T00:00"),
                SHANGHAI.prolong(shanghai(end + "T00:00"), anchor, RenewalPeriod.ofMonths(months)));
    }

    @Test
    void anotherTimeOfDayThanMidnightIsKept() {
        Instant end = shanghai("2024-01-31T18:30");
        Anchor anchor = SHANGHAI.anchorOf(end);
        assertEquals(new Anchor(31, LocalTime.of(18, 30)), anchor);
        assertEquals(shanghai("2024-02-29T18:30"), SHANGHAI.prolong(end, anchor, ONE_MONTH));
    }

    @Test
    void theAnchorIsTheLocalDayAndNotTheOneOfUtc() {
        Instant end = Instant.parse("2024-01-30T16:00:00Z");
        assertEquals(31, SHANGHAI.anchorOf(end).dayOfMonth());
        assertEquals(30, new BillingCalendar(ZoneId.of("America/Los_Angeles")).anchorOf(end).dayOfMonth());
    }

    @ParameterizedTest(name = "anchor {0}, end {1}: {2}")
    @CsvSource({"31, 2024-01-31, true", "31, 2024-02-29, true", "30, 2024-02-29, true", "29, 2024-02-29, true", "28, 2024-02-29, false",
            "31, 2024-02-28, false", "31, 2023-02-28, true", "31, 2024-04-30, true", "30, 2024-03-31, false", "31, 2024-03-30, false",
            "1, 2024-03-01, true", "31, 2024-03-01, false"})
    void anAnchorFitsAnEndOnItsDayOrOnTheLastOfAMonthTooShort(int anchorDay, String end, boolean fits) {
        assertEquals(fits, SHANGHAI.anchors(new Anchor(anchorDay, LocalTime.MIDNIGHT), shanghai(end + "T00:00")));
    }

    @Test
    void anAnchorFitsByTheLocalDay() {
        Anchor anchor = new Anchor(31, LocalTime.MIDNIGHT);
        Instant end = Instant.parse("2024-01-30T16:00:00Z");
        assertTrue(SHANGHAI.anchors(anchor, end));
        assertFalse(new BillingCalendar(ZoneId.of("Europe/Berlin")).anchors(anchor, end));
    }

    @ParameterizedTest(name = "{0} and {1} days: {2}")
    @CsvSource({"2024-02-28T10:15, 1, 2024-02-29T10:15", "2024-02-28T10:15, 2, 2024-03-01T10:15", "2024-03-01T00:00, -1, 2024-02-29T00:00",
            "2024-03-01T00:00, 0, 2024-03-01T00:00"})
    void daysAreLocalDays(String start, int days, String expected) {
        assertEquals(shanghai(expected), SHANGHAI.plusDays(shanghai(start), days));
    }

    @ParameterizedTest(name = "{0} and {1} months: {2}")
    @CsvSource({"2024-01-31T10:15:30.123456, 1, 2024-02-29T10:15:30.123456", "2024-02-29T23:59, 60, 2029-02-28T23:59",
            "2024-07-15T00:00, 60, 2029-07-15T00:00"})
    void monthsFromAnInstantKeepItsTimeOfDay(String start, int months, String expected) {
        assertEquals(shanghai(expected), SHANGHAI.plusMonths(shanghai(start), months));
    }

    @Test
    void aDayBeginsAtItsLocalMidnight() {
        Instant instant = Instant.parse("2024-03-05T17:20:00Z");
        assertEquals(shanghai("2024-03-06T00:00"), SHANGHAI.startOfDay(instant));
        assertEquals(at("2024-03-05T00:00", "Europe/Berlin"), new BillingCalendar(ZoneId.of("Europe/Berlin")).startOfDay(instant));
    }

    @Test
    void aMidnightBeginsItsOwnDay() {
        Instant midnight = shanghai("2024-03-06T00:00");
        assertEquals(midnight, SHANGHAI.startOfDay(midnight));
        assertEquals(shanghai("2024-03-05T00:00"), SHANGHAI.startOfDay(midnight.minusNanos(1)));
    }
}
