package io.renewal.rest.query;

import io.renewal.application.query.Position;
import io.renewal.rest.json.InstantText;
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
    public static <S, T> Page<T> of(Listing listing, io.renewal.application.query.Page<S> page, Function<S, T> written) {
        Optional<String> next = page.next().map(position -> Cursor.encode(listing.name() + "|" + position.at() + "|" + position.id()));
        return new Page<>(page.items().stream().<T>map(written).toList(), next.orElse(null));
    }

    /** The position that a cursor of this list stands for; nothing if it is not one. */
    public static Optional<Position> position(Listing listing, String cursor) {
        return Cursor.decode(cursor).map(text -> text.split("\\|", 3))
                .filter(parts -> parts.length == 3 && parts[0].equals(listing.name()) && listing.isId().test(parts[2]))
                .flatMap(parts -> instant(parts[1]).map(at -> new Position(at, parts[2])));
    }

    private static Optional<Instant> instant(String text) {
        return InstantText.parse(text).filter(at -> at.toString().equals(text));
    }
}
