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
        arrays().forEach((name, texts) -> update.bindArray(name, String.class, (Object[]) texts));
        return update;
    }

    /**
     * The array of every column, by the column's name. The type matters: the driver sends {@code String[]} as it is, and writes any other
     * array out as one text, character by character.
     */
    Map<String, String[]> arrays() {
        Map<String, String[]> arrays = new HashMap<>();
        for (String name : rows.getFirst().keySet()) {
            arrays.put(name, rows.stream().map(row -> DomainArguments.text(row.get(name))).toArray(String[]::new));
        }
        return arrays;
    }
}
