package io.renewal.server.settings;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * The timers.
 *
 * @param interval from the end of a run to the begin of the next
 */
public record TimersSettings(
        @DurationMin(seconds = 1, message = INTERVAL) @DurationMax(days = 1, message = INTERVAL) Duration interval) {
    private static final String INTERVAL = "a duration from one second (PT1S) to a day (P1D)";
}
