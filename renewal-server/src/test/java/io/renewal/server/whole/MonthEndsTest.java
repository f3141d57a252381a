package io.renewal.server.whole;

import static io.renewal.server.whole.Answers.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** End times over month ends and clock changes, worked out by hand; far ahead, so that they stay in the future. */
class MonthEndsTest {
    @RegisterExtension
    static final FreshRenewal RENEWAL = new FreshRenewal();

    private final Operator operator = RENEWAL.operator().publishPrices("EUR");

    @AfterEach
    void theBooksAddUp() {
        RENEWAL.books().addUp();
    }

    @Test
    void the31stComesBackAfterFebruary() {
        Customer shanghai = customer("Asia/Shanghai", "r-anchor-31", LocalDate.of(2044, 1, 31));

        // UTC+8, all year: midnight is 16:00 of the day before. 2044 is a leap year.
        assertEquals(ends("2044-02-28T16:00:00Z", "2044-03-30T16:00:00Z", "2044-04-29T16:00:00Z", "2044-05-30T16:00:00Z"),
                List.of(renewed(shanghai, "r-anchor-31", 1), renewed(shanghai, "r-anchor-31", 1), renewed(shanghai, "r-anchor-31", 1),
                        renewed(shanghai, "r-anchor-31", 1)));
    }

    @Test
    void oneMonthFourTimesIsFourMonthsOnce() {
        Customer once = customer("Asia/Shanghai", "r-four-at-once", LocalDate.of(2044, 1, 31));

        assertEquals(Instant.parse("2044-05-30T16:00:00Z"), renewed(once, "r-four-at-once", 4));
    }

    @Test
    void midnightStaysMidnightOverBothClockChangesOfAYear() {
        Customer berlin = customer("Europe/Berlin", "r-berlin", LocalDate.of(2043, 3, 15));

        // 15 March is UTC+1. The clock goes forward on 29 March and back on 25 October: 15 April is UTC+2, 15 November UTC+1 again.
        assertEquals(Instant.parse("2043-03-14T23:00:00Z"), berlin.endTime("r-berlin"));
        assertEquals(ends("2043-04-14T22:00:00Z", "2043-11-14T23:00:00Z"),
                List.of(renewed(berlin, "r-berlin", 1), renewed(berlin, "r-berlin", 7)));
    }

    @Test
    void aMidnightThatDoesNotExistInCairoIsTheFirstInstantAfterTheGapAndTheNextOneIsMidnightAgain() {
        midnightIsSkipped("Africa/Cairo", LocalDate.of(2044, 4, 29));
        Customer cairo = customer("Africa/Cairo", "r-cairo", LocalDate.of(2044, 3, 29));

        // Friday 29 April 2044 begins at 01:00, UTC+3, which is when 00:00, UTC+2, would have been. In May it is UTC+3.
        assertEquals(Instant.parse("2044-03-28T22:00:00Z"), cairo.endTime("r-cairo"));
        assertEquals(ends("2044-04-28T22:00:00Z", "2044-05-28T21:00:00Z"),
                List.of(renewed(cairo, "r-cairo", 1), renewed(cairo, "r-cairo", 1)));
    }

    @Test
    void aMidnightThatDoesNotExistInBeirutIsTheFirstInstantAfterTheGapAndTheNextOneIsMidnightAgain() {
        midnightIsSkipped("Asia/Beirut", LocalDate.of(2044, 3, 27));
        Customer beirut = customer("Asia/Beirut", "r-beirut", LocalDate.of(2044, 2, 27));

        // Sunday 27 March 2044 begins at 01:00, UTC+3. From 30 October it is UTC+2 again.
        assertEquals(ends("2044-03-26T22:00:00Z", "2044-04-26T21:00:00Z", "2044-11-26T22:00:00Z"),
                List.of(renewed(beirut, "r-beirut", 1), renewed(beirut, "r-beirut", 1), renewed(beirut, "r-beirut", 7)));
    }

    private Customer customer(String zone, String instance, LocalDate end) {
        Customer customer = operator.open("of-" + instance, "EUR", zone);
        operator.topUp(customer, "2000.00", "EUR");
        operator.register(customer, instance, end, Operator.FAR);
        return customer;
    }

    /** The end time after a renewal, as the order promised it and as the instance then has it. */
    private static Instant renewed(Customer customer, String instance, int months) {
        Instant promised = instant(customer.renew(instance, months, customer.endTime(instance)).is(201), "/newEndTime");
        assertEquals(promised, customer.endTime(instance));
        return promised;
    }

    private static List<Instant> ends(String... instants) {
        return Stream.of(instants).map(Instant::parse).toList();
    }

    /** Governments change their minds: where this fails, the time zone data is newer than the test, and another day is to be found. */
    private static void midnightIsSkipped(String zone, LocalDate day) {
        assertEquals(List.of(), ZoneId.of(zone).getRules().getValidOffsets(LocalDateTime.of(day, LocalTime.MIDNIGHT)), zone);
    }
}
