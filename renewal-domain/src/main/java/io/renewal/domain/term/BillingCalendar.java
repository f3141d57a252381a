package io.renewal.domain.term;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.stream.Stream;

/**
 * All calendar arithmetic of the product: months and days are counted in the account's billing zone and nowhere else.
 *
 * <p>A local time that daylight saving skips becomes the first instant after the gap; one that it repeats is the earlier. The first
 * instant of a local day counts as its midnight, so that an end on a day without a midnight keeps a midnight anchor.
 *
 * <p>Immutable and thread-safe.
 *
 * @param zone the billing zone, a tz id such as {@code Asia/Shanghai}
 */
public record BillingCalendar(ZoneId zone) {

    /** The anchor that an end time gives itself: its local day and time of day. */
    public Anchor anchorOf(Instant end) {
        LocalDateTime local = localOf(end);
        return new Anchor(local.getDayOfMonth(), local.toLocalTime());
    }

    /**
     * Whether a term with this anchor may end on the day of {@code end}: the anchor's, or the last of a month too short for it. The first
     * instant after a gap stands for an anchor in the gap, also where a zone has skipped the anchor's whole day.
     */
    public boolean anchors(Anchor anchor, Instant end) {
        LocalDate day = localOf(end).toLocalDate();
        LocalDateTime anchored = anchor.in(monthEndingAt(end, anchor));
        return anchored.toLocalDate().equals(day) || instantOf(anchored).equals(end);
    }

    /**
     * The end of a term prolonged by {@code period}. Prolonging n times by one month gives the same as once by n months.
     *
     * @param end the end that is prolonged, or the midnight from which a new term counts
     */
    public Instant prolong(Instant end, Anchor anchor, RenewalPeriod period) {
        return instantOf(anchor.in(monthEndingAt(end, anchor).plusMonths(period.months())));
    }

    /** The end of a term prolonged by {@code days} local days, at the anchor's time of day. */
    public Instant prolong(Instant end, LocalTime timeOfDay, int days) {
        return instantOf(localOf(end).toLocalDate().plusDays(days).atTime(timeOfDay));
    }

    /** The least number of days, one or more, by which the end must be prolonged to lie after {@code now}. */
    public int daysBeyond(Instant end, LocalTime timeOfDay, Instant now) {
        int days = (int) Math.max(1, ChronoUnit.DAYS.between(localOf(end).toLocalDate(), localOf(now).toLocalDate()));
        while (!prolong(end, timeOfDay, days).isAfter(now)) {
            days++;
        }
        return days;
    }

    /** {@code days} local days later (or earlier) at the same local time of day; with none of them, {@code instant} itself. */
    public Instant plusDays(Instant instant, int days) {
        // The later of a time that exists twice would else become the earlier, and a deadline come before the end it counts from.
        return days == 0 ? instant : instantOf(localOf(instant).plusDays(days));
    }

    /** {@code months} local months later at the same local time of day; a day the month lacks becomes its last. */
    public Instant plusMonths(Instant instant, int months) {
        return instantOf(localOf(instant).plusMonths(months));
    }

    /** The local day of {@code instant}. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The local midnight that begins the day of {@code instant}. */
    public Instant startOfDay(Instant instant) {
        return instantOf(dayOf(instant).atStartOfDay());
    }

    /** The first local midnight that is not before {@code instant}. */
    public Instant midnightFrom(Instant instant) {
        Instant today = startOfDay(instant);
        return today.equals(instant) ? today : midnightAfter(instant);
    }

    /** The first local midnight after {@code instant}. */
    public Instant midnightAfter(Instant instant) {
        return instantOf(instant.atZone(zone).toLocalDate().plusDays(1).atStartOfDay());
    }

    /** How many local days begin and end between the local days of two instants. */
    public int daysBetween(Instant from, Instant to) {
        return (int) ChronoUnit.DAYS.between(localOf(from).toLocalDate(), localOf(to).toLocalDate());
    }

    /** The month whose anchored end this is. Seldom not the local month: zones have skipped a whole last day of a month. */
    private YearMonth monthEndingAt(Instant end, Anchor anchor) {
        YearMonth local = YearMonth.from(localOf(end));
        return Stream.of(local, local.minusMonths(1)).filter(month -> instantOf(anchor.in(month)).equals(end)).findFirst().orElse(local);
    }

    private LocalDateTime localOf(Instant instant) {
        LocalDateTime local = instant.atZone(zone).toLocalDateTime();
        LocalDateTime midnight = local.toLocalDate().atTime(LocalTime.MIDNIGHT);
        return instantOf(midnight).equals(instant) ? midnight : local;
    }

    private Instant instantOf(LocalDateTime local) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        if (transition != null && transition.isGap()) {
            return transition.getInstant();
        }
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }
}
