package io.renewal.domain.term;

import static io.renewal.domain.Examples.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local times that do not exist, or exist twice. */
class DaylightSavingTest {
    private static final RenewalPeriod ONE_MONTH = RenewalPeriod.ofMonths(1);

    /** A month before, the local time that is missing, the first instant after the gap, and the local time a month later. */
    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({"America/Sao_Paulo, 2018-11-04T00:00, 2018-11-04T03:00:00Z", "Asia/Beirut, 2022-03-27T00:00, 2022-03-26T22:00:00Z",
            "Africa/Cairo, 2024-04-26T00:00, 2024-04-25T22:00:00Z", "America/Havana, 2024-03-10T00:00, 2024-03-10T05:00:00Z",
            "Asia/Tehran, 2022-03-22T00:00, 2022-03-21T20:30:00Z", "Europe/Berlin, 2024-03-31T02:00, 2024-03-31T01:00:00Z",
            "Europe/Berlin, 2024-03-31T02:59:59.999, 2024-03-31T01:00:00Z", "America/New_York, 2024-03-10T02:30, 2024-03-10T07:00:00Z",
            "Australia/Lord_Howe, 2024-10-06T02:15, 2024-10-05T15:30:00Z", "Pacific/Apia, 2011-12-30T00:00, 2011-12-30T10:00:00Z",
            "Pacific/Apia, 2011-12-30T18:00, 2011-12-30T10:00:00Z", "Pacific/Kiritimati, 1994-12-31T00:00, 1994-12-31T10:00:00Z",
            "Pacific/Kwajalein, 1993-08-21T00:00, 1993-08-21T12:00:00Z"})
    void anEndInAGapIsTheFirstInstantAfterItAndTheNextIsAtTheAnchorAgain(String zone, String missing, Instant afterGap) {
        BillingCalendar calendar = new BillingCalendar(ZoneId.of(zone));
        LocalDateTime gap = LocalDateTime.parse(missing);
        Anchor anchor = new Anchor(gap.getDayOfMonth(), gap.toLocalTime());
        Instant before = gap.minusMonths(1).atZone(calendar.zone()).toInstant();

        Instant end = calendar.prolong(before, anchor, ONE_MONTH);

        assertEquals(afterGap, end);
        assertEquals(anchor.in(YearMonth.from(gap).plusMonths(1)).atZone(calendar.zone()).toInstant(),
                calendar.prolong(end, anchor, ONE_MONTH));
    }

    /** The local time that exists twice, and the earlier of its instants. */
    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({"Europe/Berlin, 2024-10-27T02:30, 2024-10-27T00:30:00Z", "America/New_York, 2024-11-03T01:00, 2024-11-03T05:00:00Z",
            "America/Havana, 2024-11-03T00:00, 2024-11-03T04:00:00Z", "America/Sao_Paulo, 2018-02-17T23:30, 2018-02-18T01:30:00Z",
            "Australia/Lord_Howe, 2024-04-07T01:45, 2024-04-06T14:45:00Z", "Pacific/Kwajalein, 1969-09-30T12:00, 1969-09-30T01:00:00Z"})
    void anEndThatExistsTwiceIsTheEarlier(String zone, String twice, Instant earlier) {
        BillingCalendar calendar = new BillingCalendar(ZoneId.of(zone));
        LocalDateTime overlap = LocalDateTime.parse(twice);
        Anchor anchor = new Anchor(overlap.getDayOfMonth(), overlap.toLocalTime());
        Instant before = overlap.minusMonths(1).atZone(calendar.zone()).toInstant();
        assertEquals(earlier, calendar.prolong(before, anchor, ONE_MONTH));
    }

    @Test
    void theFirstInstantOfADayWithoutMidnightAnchorsAtMidnight() {
        BillingCalendar cairo = new BillingCalendar(ZoneId.of("Africa/Cairo"));
        Instant end = at("2024-04-26T01:00", "Africa/Cairo");
        assertEquals(new Anchor(26, LocalTime.MIDNIGHT), cairo.anchorOf(end));
        assertEquals(end, cairo.startOfDay(end.plusSeconds(60)));
        assertEquals(at("2024-05-03T00:00", "Africa/Cairo"), cairo.plusDays(end, 7));
    }

    @Test
    void daysAcrossAChangeOfTheClockKeepTheLocalTime() {
        BillingCalendar berlin = new BillingCalendar(ZoneId.of("Europe/Berlin"));
        Instant end = at("2024-03-28T00:00", "Europe/Berlin");
        assertEquals(at("2024-04-04T00:00", "Europe/Berlin"), berlin.plusDays(end, 7));
        assertEquals(at("2024-03-21T00:00", "Europe/Berlin"), berlin.plusDays(end, -7));
    }

    @Test
    void noDaysLaterIsTheSameInstantAlsoInTheRepeatedHour() {
        BillingCalendar berlin = new BillingCalendar(ZoneId.of("Europe/Berlin"));
        Instant later = Instant.parse("2024-10-27T01:30:00Z");
        assertEquals(later, berlin.plusDays(later, 0));
    }

    @Test
    void theDayOfARepeatedMidnightBeginsWithTheEarlier() {
        BillingCalendar havana = new BillingCalendar(ZoneId.of("America/Havana"));
        Instant secondHalfPastMidnight = Instant.parse("2024-11-03T05:30:00Z");
        assertEquals(Instant.parse("2024-11-03T04:00:00Z"), havana.startOfDay(secondHalfPastMidnight));
    }

    @ParameterizedTest(name = "{0}, anchor {1}")
    @CsvSource({"Pacific/Apia, 30, 2011-12-31T00:00", "Pacific/Apia, 31, 2011-12-31T00:00", "Pacific/Kiritimati, 31, 1995-01-01T00:00",
            "Pacific/Kiritimati, 1, 1995-01-01T00:00", "Pacific/Kwajalein, 21, 1993-08-22T00:00"})
    void anAnchorOnADayThatWasSkippedFitsTheFirstInstantAfterIt(String zone, int anchorDay, String end) {
        assertTrue(new BillingCalendar(ZoneId.of(zone)).anchors(new Anchor(anchorDay, LocalTime.MIDNIGHT), at(end, zone)));
    }

    @Test
    void aSkippedLastDayOfTheYearDoesNotCostAMonth() {
        BillingCalendar kiritimati = new BillingCalendar(ZoneId.of("Pacific/Kiritimati"));
        Anchor anchor = new Anchor(31, LocalTime.MIDNIGHT);
        Instant newYear = kiritimati.prolong(at("1994-11-30T00:00", "Pacific/Kiritimati"), anchor, ONE_MONTH);
        assertEquals(at("1995-01-01T00:00", "Pacific/Kiritimati"), newYear);
        assertEquals(at("1995-01-31T00:00", "Pacific/Kiritimati"), kiritimati.prolong(newYear, anchor, ONE_MONTH));
    }
}
