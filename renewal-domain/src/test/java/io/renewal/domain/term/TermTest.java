package io.renewal.domain.term;

import static io.renewal.domain.Examples.shanghai;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {
    private static final Instant START = shanghai("2024-01-31T00:00");
    private static final Instant END = shanghai("2024-02-29T00:00");
    private static final Instant NEW_END = shanghai("2024-03-31T00:00");
    private final Term term = new Term(START, END);

    @Test
    void aTermIsHalfOpen() {
        assertFalse(term.isOverAt(END.minusNanos(1)));
        assertTrue(term.isOverAt(END));
    }

    @Test
    void aTermEndsAfterItStarts() {
        assertThrows(IllegalArgumentException.class, () -> new Term(END, END));
        assertThrows(IllegalArgumentException.class, () -> new Term(END, START));
    }

    @Test
    void aRenewalFromTheEndMakesOneLongerTerm() {
        assertEquals(new Term(START, NEW_END), term.extended(END, NEW_END));
    }

    @Test
    void aRenewalFromLaterLeavesTheUnpaidTimeOut() {
        Instant later = shanghai("2024-03-03T00:00");
        assertEquals(new Term(later, NEW_END), term.extended(later, NEW_END));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 32})
    void noMonthHasSuchADay(int day) {
        assertThrows(IllegalArgumentException.class, () -> new Anchor(day, LocalTime.MIDNIGHT));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -12})
    void aPeriodHasOneMonthAtLeast(int months) {
        assertThrows(IllegalArgumentException.class, () -> RenewalPeriod.ofMonths(months));
    }

    @Test
    void periodsAreOrderedByLengthAndReadLikeEnglish() {
        assertEquals("[1 month, 2 months, 12 months]",
                Stream.of(12, 1, 2).map(RenewalPeriod::ofMonths).sorted().toList().toString());
    }
}
