package io.renewal.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditions of a query that is put together as it is asked, with the values of their parameters. Conditions are only ever constants. */
final class Conditions {
    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    Conditions and(String condition) {
        all.add(condition);
        return this;
    }

    /** @param name of a parameter in {@code condition} */
    Conditions and(String condition, String name, Object value) {
        return and(condition).with(name, value);
    }

    /** The same if there is a value, else nothing. */
    Conditions andIf(Optional<?> wanted, String name, String condition) {
        wanted.ifPresent(value -> and(condition, name, value));
        return this;
    }

    /** Gives the value of another parameter. */
    Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The clause, on a line of its own; an empty line without conditions. */
    String where() {
        return all.isEmpty() ? "\n" : "\nWHERE " + String.join("\n  AND ", all) + "\n";
    }

    Map<String, Object> values() {
        return values;
    }
}
