package io.renewal.rest.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.renewal.application.query.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
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
        Page<String> page = Page.of(new io.renewal.application.query.Page<>(List.of("a"), Optional.of(position)), Function.identity());
        assertEquals(Optional.of(position), Optional.ofNullable(page.nextCursor()).flatMap(Page::position));
        assertNull(Page.of(new io.renewal.application.query.Page<>(List.of("a"), Optional.empty()), Function.identity()).nextCursor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "|a", "2024-02-28|a", "+1000000000-01-01T00:00:00Z", "2024-02-28T16:00:00+00:00|a"})
    void whatIsNoPositionIsNone(String text) {
        assertEquals(Optional.empty(), Page.position(Cursor.encode(text)));
    }
}
