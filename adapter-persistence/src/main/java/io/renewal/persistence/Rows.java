package io.renewal.persistence;

/** Counts what a statement changed. */
final class Rows {
    private Rows() {}

    /** @throws IllegalStateException if {@code changed} is not as many as {@code expected} */
    static void require(int expected, int changed, Object ids) {
        if (changed != expected) {
            throw new IllegalStateException("not all there: " + ids);
        }
    }

    /** @throws IllegalStateException if {@code changed} is not one row */
    static void requireOne(int changed, Object id) {
        if (changed != 1) {
            throw new IllegalStateException("not there: " + id);
        }
    }
}
