package io.renewal.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of the statements that a {@link Pipeline} sends together. */
sealed interface Step {
    /** With named parameters. */
    String sql();

    /** A value for each name; an empty Optional is NULL, an array goes over as one of texts. */
    Map<String, ?> values();

    /** Takes the result that {@code results} stands at. */
    void take(PreparedStatement results) throws SQLException;

    /** A statement that writes. What it must not find, it refuses in the database: by the time of its answer all may be committed. */
    record Write(String sql, Map<String, ?> values) implements Step {
        @Override
        public void take(PreparedStatement results) {
            // It was done, or there would be no result.
        }
    }

    /** What a row means. */
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** A query, and, once it was sent, what it found. */
    record Question<T>(String sql, Map<String, ?> values, Reader<T> reader, List<T> found) implements Step {
        Question(String sql, Map<String, ?> values, Reader<T> reader) {
            this(sql, values, reader, new ArrayList<>());
        }

        @Override
        public void take(PreparedStatement results) throws SQLException {
            ResultSet rows = results.getResultSet();
            while (rows.next()) {
                found.add(reader.read(new Row(rows)));
            }
        }

        /** The row of a query that finds one at most. */
        Optional<T> one() {
            return found.stream().findFirst();
        }
    }
}
