package io.renewal.rest.console.clock;

import io.renewal.application.port.in.MoveClock;
import io.renewal.rest.console.text.Phrase;
import java.time.Duration;
import java.time.Period;

/** How far a clock is moved at once. */
enum Step {
    HOUR, DAY, WEEK, MONTH;

    MoveClock.By far() {
        return switch (this) {
            case HOUR -> new MoveClock.By(Period.ZERO, Duration.ofHours(1));
            case DAY -> new MoveClock.By(Period.ofDays(1), Duration.ZERO);
            case WEEK -> new MoveClock.By(Period.ofWeeks(1), Duration.ZERO);
            case MONTH -> new MoveClock.By(Period.ofMonths(1), Duration.ZERO);
        };
    }

    Phrase label() {
        return switch (this) {
            case HOUR -> ClockPhrases.HOUR;
            case DAY -> ClockPhrases.DAY;
            case WEEK -> ClockPhrases.WEEK;
            case MONTH -> ClockPhrases.MONTH;
        };
    }
}
