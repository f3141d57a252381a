package io.renewal.rest.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

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
    void theItemTooManyTellsOfANextPage() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, Function.identity(), Function.identity());
        assertEquals(new Page<>(List.of("a", "b"), Cursor.encode("b")), page);
        assertNull(Page.of(List.of("a", "b"), 2, Function.identity(), Function.identity()).nextCursor());
        assertNull(Page.of(List.<String>of(), 2, Function.identity(), Function.identity()).nextCursor());
    }
}
