package io.renewal.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Update;

/**
 * Many rows for one statement, as one array for each column: {@code FROM unnest(:endTime::timestamptz[], …)}. Values go over as texts,
 * and the statement says what they are.
 *
 * @param rows at least one, all with the same columns
 */
record Batch(List<Map<String, Object>> rows) {
    /** Binds the array of every column under the column's name. */
    Update bindTo(Update update) {
        arrays().forEach((name, texts) -> update.bindArray(name, String.class, texts));
        return update;
    }

    /** The array of every column, by the column's name. */
    Map<String, Object[]> arrays() {
        Map<String, Object[]> arrays = new HashMap<>();
        for (String name : rows.getFirst().keySet()) {
            arrays.put(name, rows.stream().map(row -> DomainArguments.text(row.get(name))).toArray());
        }
        return arrays;
    }
}
