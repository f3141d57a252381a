package io.renewal.rest.console.forecast;

import io.renewal.application.port.in.RenewalForecast.Day;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day in the calendar.
 *
 * @param happening what happens on it, if anything does
 * @param isForeseen whether the forecast reaches it
 * @param isUncovered whether the balance is used up by then
 * @param isListed whether its charges are in the list below
 */
record CalendarDay(LocalDate date, Optional<Day> happening, boolean isForeseen, boolean isUncovered, boolean isListed) {
    /** Where the first thing of a day is in the lists. */
    static String anchor(LocalDate date) {
        return "day-" + date;
    }
}
