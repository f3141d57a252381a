package io.renewal.rest.console.forecast;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Marks the first line of each day on a page, so that the calendar can lead there. For one page and thread. */
public final class Anchors {
    private final Set<LocalDate> seen = new HashSet<>();

    /** The id of a line if it is the first of its day. */
    public Optional<String> of(LocalDate day) {
        return seen.add(day) ? Optional.of(CalendarDay.anchor(day)) : Optional.empty();
    }
}
