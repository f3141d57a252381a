package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedSqlTest {
    @Test
    void namesBecomePositionsInTheirOrder() {
        assertEquals(new NamedSql("SELECT ? WHERE a = ? OR b = ?", List.of("x", "y", "x")),
                NamedSql.of("SELECT :x WHERE a = :y OR b = :x"));
    }

    @Test
    void castsAndTimesAreNoNames() {
        assertEquals(new NamedSql("SELECT ?::jsonb, '23:59'::time, timestamptz '9999-12-31 23:59:59+00'", List.of("lines")),
                NamedSql.of("SELECT :lines::jsonb, '23:59'::time, timestamptz '9999-12-31 23:59:59+00'"));
    }

    @Test
    void whatTheTextEndsWithDoesNotSeparateItFromTheNext() {
        assertEquals("SELECT 1", NamedSql.of("SELECT 1\n").sql());
    }
}
