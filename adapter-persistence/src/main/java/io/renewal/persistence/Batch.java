package io.renewal.persistence;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Set<String> names = rows.getFirst().keySet();
        for (String name : names) {
            update.bindArray(name, String.class, rows.stream().map(row -> DomainArguments.text(row.get(name))).toArray());
        }
        return update;
    }
}
