package io.renewal.application.testkit;

import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a whole list page by page, as a client would. */
public final class PageWalk {
    private PageWalk() {}

    public static <T> List<T> of(int limit, Function<PageRequest, Page<T>> read) {
        List<T> all = new ArrayList<>();
        Optional<Position> next = Optional.empty();
        do {
            Page<T> page = read.apply(new PageRequest(limit, next));
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return all;
    }
}
