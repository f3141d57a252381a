package io.renewal.domain.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.Examples;
import io.renewal.domain.ForSeeds;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.random.RandomGenerator;

/** What holds in every zone of the tz database, for any anchor and at any time. */
class CalendarPropertiesTest {
    private static final int CASES = 1_000;
    private static final List<ZoneId> ZONES = ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    private static final List<ZoneId> ODD_ZONES = List.of("America/Sao_Paulo", "Asia/Beirut", "Africa/Cairo", "America/Havana",
            "Asia/Tehran", "Pacific/Apia", "Pacific/Kiritimati", "Pacific/Kwajalein", "Australia/Lord_Howe", "Asia/Gaza").stream()
            .map(ZoneId::of).toList();
    private static final List<LocalTime> ODD_TIMES = List.of(LocalTime.MIDNIGHT, LocalTime.of(0, 30), LocalTime.of(2, 15),
            LocalTime.of(23, 30), LocalTime.of(23, 59, 59, 999_999_000));

    /** A zone, an anchor in it, and a month; half of them where a clock is changed. */
    private record Case(ZoneId zone, Anchor anchor, YearMonth month) {
        static Case from(RandomGenerator random) {
            ZoneId zone = Examples.oneOf(random.nextBoolean() ? ODD_ZONES : ZONES, random);
            LocalTime time = random.nextBoolean() ? Examples.oneOf(ODD_TIMES, random) : LocalTime.ofSecondOfDay(random.nextInt(86_400));
            List<ZoneOffsetTransition> changes = zone.getRules().getTransitions();
            if (!changes.isEmpty() && random.nextBoolean()) {
                LocalDateTime change = Examples.oneOf(changes, random).getDateTimeBefore();
                return new Case(zone, new Anchor(change.getDayOfMonth(), time), YearMonth.from(change));
            }
            int day = random.nextBoolean() ? 28 + random.nextInt(4) : 1 + random.nextInt(31);
            return new Case(zone, new Anchor(day, time), YearMonth.of(1965, 1).plusMonths(random.nextInt(100 * 12)));
        }

        BillingCalendar calendar() {
            return new BillingCalendar(zone);
        }

        /** The anchored end of the month that is {@code months} later, as the rules say it and the JDK knows the zone. */
        Instant end(int months) {
            LocalDateTime local = anchor.in(month.plusMonths(months));
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
            return offsets.isEmpty() ? zone.getRules().getTransition(local).getInstant() : local.toInstant(offsets.getFirst());
        }

        @Override
        public String toString() {
            return zone + ", anchor " + anchor + ", " + month;
        }
    }

    @ForSeeds
    void renewingMonthByMonthEndsWhereOneLongRenewalDoes(long seed) {
        RandomGenerator random = Examples.random(seed);
        for (int i = 0; i < CASES; i++) {
            Case one = Case.from(random);
            int months = 1 + random.nextInt(36);
            Instant stepwise = one.end(0);
            for (int month = 1; month <= months; month++) {
                Instant next = one.calendar().prolong(stepwise, one.anchor(), RenewalPeriod.ofMonths(1));
                assertTrue(next.isAfter(stepwise), one + " does not move forward from " + stepwise);
                stepwise = next;
            }
            Instant atOnce = one.calendar().prolong(one.end(0), one.anchor(), RenewalPeriod.ofMonths(months));
            assertEquals(atOnce, stepwise, one + ", " + months + " months");
            assertEquals(one.end(months), atOnce, one + ", " + months + " months");
        }
    }

    @ForSeeds
    void renewalsFromAnyEndAgreeHoweverTheyAreSplit(long seed) {
        RandomGenerator random = Examples.random(seed);
        for (int i = 0; i < CASES; i++) {
            Case one = Case.from(random);
            Instant end = one.end(0).plusSeconds(random.nextLong(40 * 86_400));
            int first = 1 + random.nextInt(12);
            int second = 1 + random.nextInt(12);
            Instant split = one.calendar().prolong(one.calendar().prolong(end, one.anchor(), RenewalPeriod.ofMonths(first)), one.anchor(),
                    RenewalPeriod.ofMonths(second));
            assertEquals(one.calendar().prolong(end, one.anchor(), RenewalPeriod.ofMonths(first + second)), split, one + " from " + end);
        }
    }

    @ForSeeds
    void everyEndThatIsComputedFitsItsAnchor(long seed) {
        RandomGenerator random = Examples.random(seed);
        for (int i = 0; i < CASES; i++) {
            Case one = Case.from(random);
            assertTrue(one.calendar().anchors(one.anchor(), one.end(0)), one::toString);
        }
    }

    @ForSeeds
    void anEndAnchorsItself(long seed) {
        RandomGenerator random = Examples.random(seed);
        for (int i = 0; i < CASES; i++) {
            Case one = Case.from(random);
            Instant end = one.end(0);
            assertTrue(one.calendar().anchors(one.calendar().anchorOf(end), end), one::toString);
        }
    }

    @ForSeeds
    void aDayBeginsWithItsFirstInstant(long seed) {
        RandomGenerator random = Examples.random(seed);
        for (int i = 0; i < CASES; i++) {
            Case one = Case.from(random);
            Instant instant = one.end(0);
            Instant start = one.calendar().startOfDay(instant);
            assertEquals(instant.atZone(one.zone()).toLocalDate().atStartOfDay(one.zone()).toInstant(), start, one::toString);
            assertFalse(start.isAfter(instant), one::toString);
        }
    }

    @ForSeeds
    void moreDaysAreNeverEarlier(long seed) {
        RandomGenerator random = Examples.random(seed);
        for (int i = 0; i < CASES; i++) {
            Case one = Case.from(random);
            Instant instant = one.end(0).plusSeconds(random.nextInt(7_200));
            int days = random.nextInt(-30, 30);
            Instant earlier = one.calendar().plusDays(instant, days);
            assertFalse(one.calendar().plusDays(instant, days + 1).isBefore(earlier), one + " from " + instant + ", " + days + " days");
        }
    }
}
