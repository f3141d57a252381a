package io.renewal.rest.query;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as it is answered.
 *
 * @param items      in the order of the list
 * @param nextCursor what to ask the next page with; null on the last page
 * @param <T>        an item as it is written
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from one item more than it may have: ask the store for {@code limit + 1}, and the one too many tells that there is a
     * next page.
     *
     * @param position the key by which the store continues after an item
     */
    public static <S, T> Page<T> of(List<S> found, int limit, Function<S, String> position, Function<S, T> written) {
        List<S> shown = found.subList(0, Math.min(limit, found.size()));
        Optional<String> next = found.size() > limit ? Optional.of(Cursor.encode(position.apply(shown.getLast()))) : Optional.empty();
        return new Page<>(shown.stream().map(written).collect(ImmutableList.toImmutableList()), next.orElse(null));
    }
}
