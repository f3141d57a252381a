package io.renewal.rest.query;

import io.renewal.rest.json.Ids;
import java.util.function.Predicate;

/**
 * A list with an order of its own. A place in one is none in another, so cursors tell which one they are for.
 *
 * @param name of the list and its order, without {@code |}
 * @param isId the form of the ids that break ties
 */
public record Listing(String name, Predicate<String> isId) {
    /** One whose ids are UUIDs. */
    public static Listing byUuid(String name) {
        return new Listing(name, Ids::isUuid);
    }
}
