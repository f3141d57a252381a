package io.renewal.application.duework;

/**
 * How much of what is due is claimed and done in one transaction.
 *
 * @param most pieces, from 1
 */
public record BatchSize(int most) {
    /** @throws IllegalArgumentException if it is less than 1 */
    public BatchSize {
        if (most < 1) {
            throw new IllegalArgumentException("a batch has one piece at least");
        }
    }
}
