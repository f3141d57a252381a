package io.renewal.rest.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.renewal.application.query.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Listing LETTERS = new Listing("letters", id -> true);

    @ParameterizedTest
    @ValueSource(strings = {"a", "2024-02-28T16:00:00Z|r-bp1", "é😀"})
    void aPositionComesBackAsItWas(String position) {
        assertEquals(Optional.of(position), Cursor.decode(Cursor.encode(position)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "a", "YQ==", "YR", "/w", "_w", "YQ YQ"})
    void whatWeDidNotMakeIsNone(String cursor) {
        assertEquals(Optional.empty(), Cursor.decode(cursor));
    }

    @Test
    void aPageLeadsToTheNextAndTheLastOneToNone() {
        Position position = new Position(Instant.parse("2024-02-28T16:00:00.000001Z"), "a|b");
        Page<String> page = Page.of(LETTERS, new io.renewal.application.query.Page<>(List.of("a"), Optional.of(position)), s -> s);
        Optional<String> cursor = Optional.ofNullable(page.nextCursor());
        assertEquals(Optional.of(position), cursor.flatMap(text -> Page.position(LETTERS, text)));
        assertEquals(Optional.empty(), cursor.flatMap(text -> Page.position(new Listing("words", id -> true), text)));
        assertEquals(Optional.empty(), cursor.flatMap(text -> Page.position(Listing.byUuid("letters"), text)));
        assertNull(Page.of(LETTERS, new io.renewal.application.query.Page<>(List.of("a"), Optional.empty()), s -> s).nextCursor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "|a", "letters", "letters|a", "letters|2024-02-28|a", "letters|+1000000000-01-01T00:00:00Z|a",
            "letters|2024-02-28T16:00:00+00:00|a", "2024-02-28T16:00:00Z|a"})
    void whatIsNoPositionIsNone(String text) {
        assertEquals(Optional.empty(), Page.position(LETTERS, Cursor.encode(text)));
    }
}
