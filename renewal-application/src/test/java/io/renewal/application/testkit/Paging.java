package io.renewal.application.testkit;

import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cuts pages out of what is in memory. */
final class Paging {
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::at).thenComparing(Position::id);

    private Paging() {}

    static <T> Page<T> ascending(Stream<T> items, Function<T, Position> position, PageRequest page) {
        return page(items, position, page, ORDER);
    }

    static <T> Page<T> descending(Stream<T> items, Function<T, Position> position, PageRequest page) {
        return page(items, position, page, ORDER.reversed());
    }

    private static <T> Page<T> page(Stream<T> items, Function<T, Position> position, PageRequest page, Comparator<Position> order) {
        Stream<T> behind = items.filter(item -> page.after().filter(after -> order.compare(position.apply(item), after) <= 0).isEmpty());
        return Page.of(behind.sorted(Comparator.comparing(position, order)).limit(page.limit() + 1L).toList(), page.limit(), position);
    }
}
