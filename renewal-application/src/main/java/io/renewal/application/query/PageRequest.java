package io.renewal.application.query;

import java.util.Optional;

/**
 * Asks for a part of a list.
 *
 * @param limit the most items, from 1
 * @param after begin behind this place; without it at the beginning
 */
public record PageRequest(int limit, Optional<Position> after) {
    /** @throws IllegalArgumentException if {@code limit} is less than 1 */
    public PageRequest {
        if (limit < 1) {
            throw new IllegalArgumentException("a page has room for one item at least");
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }
}
