package io.renewal.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {
    @ParameterizedTest
    @CsvSource({"2024-02-28T16:00:00Z, 2024-02-28T16:00:00Z", "2024-02-29T00:00:00+08:00, 2024-02-28T16:00:00Z",
            "2024-02-28t16:00:00z, 2024-02-28T16:00:00Z", "2024-02-28T16:00:00.120000000Z, 2024-02-28T16:00:00.12Z",
            "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z"})
    void anInstantWithZoneIsRead(String text, Instant instant) {
        assertEquals(Optional.of(instant), InstantText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-28T16:00:00", "2024-02-28", "2024-02-28T16:00Z", "2024-02-28 16:00:00Z", "2024-02-28T16:00:00+08",
            "2024-02-28T16:00:00[Asia/Shanghai]", "2024-02-30T16:00:00Z", "2024-02-28T25:00:00Z", "2024-02-28T16:00:60Z",
            "2024-02-28T16:00:00.0000001Z", "1969-12-31T23:59:59Z", "9999-12-31T23:59:59-01:00", "0000-01-01T00:00:00Z",
            "10000-01-01T00:00:00Z",
            "-2024-02-28T16:00:00Z", "2024-02-28T16:00:00+25:00", "٢٠٢٤-02-28T16:00:00Z", ""})
    void anythingElseIsNot(String text) {
        assertEquals(Optional.empty(), InstantText.parse(text));
    }

    @Test
    void itIsWrittenInUtcAndCutToMicroseconds() {
        assertEquals("2024-02-28T16:00:00Z", InstantText.format(Instant.parse("2024-02-28T16:00:00.000000999Z")));
        assertEquals("2024-02-28T16:00:00.000001Z", InstantText.format(Instant.parse("2024-02-28T16:00:00.000001Z")));
    }
}
