package io.renewal.rest.query;

import io.renewal.application.query.Position;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as it is answered.
 *
 * @param items in the order of the list
 * @param nextCursor what to ask the next page with; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }

    /** The page as it is answered. */
    public static <S, T> Page<T> of(io.renewal.application.query.Page<S> page, Function<S, T> written) {
        Optional<String> next = page.next().map(position -> Cursor.encode(position.at() + "|" + position.id()));
        return new Page<>(page.items().stream().<T>map(written).toList(), next.orElse(null));
    }

    /** The position that a cursor of ours stands for; nothing if it is not one. */
    static Optional<Position> position(String cursor) {
        return Cursor.decode(cursor).map(text -> text.split("\\|", 2)).filter(parts -> parts.length == 2)
                .flatMap(parts -> instant(parts[0]).map(at -> new Position(at, parts[1])));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(at -> at.toString().equals(text));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
