package io.renewal.persistence;

/** Counts what a statement changed. */
final class Rows {
    private Rows() {}

    /** @throws IllegalStateException if {@code changed} is not one row */
    static void requireOne(int changed, Object id) {
        if (changed != 1) {
            throw new IllegalStateException("not there: " + id);
        }
    }
}
