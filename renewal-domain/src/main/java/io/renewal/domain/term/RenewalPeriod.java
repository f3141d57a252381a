package io.renewal.domain.term;

/**
 * A renewal period: a whole number of months, at least one. A year is 12 months. Which periods are sold is told by the price list.
 *
 * <p>Immutable and thread-safe.
 *
 * @param months how many, from 1
 */
public record RenewalPeriod(int months) implements Comparable<RenewalPeriod> {
    /** @throws IllegalArgumentException if {@code months} is less than 1 */
    public RenewalPeriod {
        if (months < 1) {
            throw new IllegalArgumentException("a renewal period has at least one month, not " + months);
        }
    }

    public static RenewalPeriod ofMonths(int months) {
        return new RenewalPeriod(months);
    }

    @Override
    public int compareTo(RenewalPeriod other) {
        return Integer.compare(months, other.months);
    }

    @Override
    public String toString() {
        return months == 1 ? "1 month" : months + " months";
    }
}
