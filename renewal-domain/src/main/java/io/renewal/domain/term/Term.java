package io.renewal.domain.term;

import java.time.Instant;

/**
 * The time that is paid for, half-open: from {@code start} up to but without {@code end}. The end is the <em>end time</em> a customer sees.
 *
 * @param start UTC
 * @param end UTC, after {@code start}
 */
public record Term(Instant start, Instant end) {
    /** @throws IllegalArgumentException if the term does not end after it starts */
    public Term {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("a term ends after it starts");
        }
    }

    /** Whether the end time is reached at {@code now}. */
    public boolean isOverAt(Instant now) {
        return !now.isBefore(end);
    }

    /**
     * This term with a renewal added that is counted from {@code from}. Counted from this term's end it is one longer term; counted from
     * later, the unpaid time between is no part of the new one.
     */
    public Term extended(Instant from, Instant newEnd) {
        return new Term(from.isAfter(end) ? from : start, newEnd);
    }
}
