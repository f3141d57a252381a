package io.renewal.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Many rows as the parameters of one statement: an array for each column, to be read with {@code unnest(:name::type[], …)}. All go over
 * as text, which PostgreSQL reads as it reads literals.
 */
record ColumnArrays(List<Map<String, Object>> rows) {
    /** Binds an array under the name of each column. */
    Update bindTo(Update statement) {
        rows.getFirst().keySet().forEach(name -> statement.bindArray(name, String.class, column(name)));
        return statement;
    }

    private List<@Nullable String> column(String name) {
        List<@Nullable String> column = new ArrayList<>(rows.size());
        rows.forEach(row -> column.add(text(row.get(name))));
        return column;
    }

    private static @Nullable String text(@Nullable Object value) {
        Object given = value instanceof Optional<?> any ? any.orElse(null) : value;
        return DomainArguments.column(given).map(Object::toString).orElseGet(() -> given == null ? null : given.toString());
    }
}
