package io.renewal.application.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something is sent again. */
class BackoffTest {
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofHours(12), 9);

    @ParameterizedTest
    @CsvSource({
            "1, 0.5, PT5S",
            "1, 0.0, PT4S",
            "1, 1.0, PT6S",
            "2, 0.5, PT20S",
            "3, 0.5, PT1M20S",
            "4, 0.5, PT5M20S",
            "5, 0.5, PT21M20S",
            "6, 0.5, PT1H25M20S",
            "7, 0.5, PT5H41M20S",
            "8, 0.5, PT12H",
            "8, 0.25, PT10H48M"})
    void itIsFourTimesAsLongEachTimeWithinAFifth(int done, double chance, Duration expected) {
        assertEquals(Optional.of(expected), BACKOFF.after(done, chance));
    }

    @Test
    void afterTheLastTryThereIsNone() {
        assertEquals(Optional.empty(), BACKOFF.after(9, 0.5));
        assertEquals(Optional.empty(), BACKOFF.after(10, 0.5));
    }

    @Test
    void itGoesOnForMostOfADay() {
        Duration all = IntStream.range(1, 9).mapToObj(done -> BACKOFF.after(done, 0.5).orElseThrow()).reduce(Duration.ZERO, Duration::plus);
        assertEquals(Duration.ofSeconds(5 * 5461 + 12 * 3600), all);
    }

    @Test
    void thousandsOfTriesDoNoHarm() {
        assertEquals(Optional.of(Duration.ofHours(12)),
                new Backoff(Duration.ofSeconds(5), Duration.ofHours(12), 10_000).after(9_999, 0.5));
    }

    @Test
    void whatIsNeverSentIsNotSentAgain() {
        assertThrows(IllegalArgumentException.class, () -> new Backoff(Duration.ZERO, Duration.ZERO, 0));
    }
}
