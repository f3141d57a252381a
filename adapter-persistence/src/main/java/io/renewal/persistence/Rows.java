package io.renewal.persistence;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what a statement changed. */
final class Rows {
    /** What {@code require_rows} raises. */
    private static final String WRONG_NUMBER = "RW001";

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

    /**
     * The values of an update that has the database itself count, since by the time of its answer all may be committed. It ends with
     * {@code SELECT require_rows(count(*), :expectedRows, :complaint) FROM changed}.
     */
    static Map<String, Object> required(long expected, String complaint, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("expectedRows", expected);
        all.put("complaint", complaint);
        return all;
    }

    /** The complaint of {@code require_rows}, if that is what failed. */
    static Optional<IllegalStateException> complaint(SQLException failure) {
        // Only its first line: the others tell where in the function it was raised.
        return WRONG_NUMBER.equals(failure.getSQLState())
                ? Optional.ofNullable(failure.getMessage()).flatMap(said -> said.lines().findFirst())
                        .map(complaint -> new IllegalStateException(complaint, failure))
                : Optional.empty();
    }
}
