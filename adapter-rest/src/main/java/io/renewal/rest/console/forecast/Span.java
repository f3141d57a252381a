package io.renewal.rest.console.forecast;

import java.util.Optional;
import java.util.stream.Stream;

/** How far ahead one may look. */
enum Span {
    MONTH(30), QUARTER(90), YEAR(365);

    private final int days;

    Span(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    /** Whether bars stand for months: of a year, weeks would be too many. */
    boolean hasMonths() {
        return this == YEAR;
    }

    static Optional<Span> ofDays(String text) {
        return Stream.of(values()).filter(span -> String.valueOf(span.days).equals(text)).findAny();
    }
}
