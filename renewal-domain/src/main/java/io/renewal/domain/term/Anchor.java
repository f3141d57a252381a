package io.renewal.domain.term;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;

/**
 * The local day of month and time of day that term ends are computed from. It stays with the instance: a month that lacks the day lends
 * its last day, and the next month returns to the anchor.
 *
 * @param dayOfMonth 1 to 31
 * @param timeOfDay local time in the billing zone; daylight saving does not change it
 */
public record Anchor(int dayOfMonth, LocalTime timeOfDay) {
    /** @throws IllegalArgumentException if {@code dayOfMonth} is no day of any month */
    public Anchor {
        if (dayOfMonth < 1 || dayOfMonth > 31) {
            throw new IllegalArgumentException("no month has a day " + dayOfMonth);
        }
    }

    /** The anchor's place in {@code month}: its day, or the last one of a month too short for it. */
    LocalDateTime in(YearMonth month) {
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth())).atTime(timeOfDay);
    }
}
