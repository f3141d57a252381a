package io.renewal.server.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Deliveries of events to webhook endpoints, all of it in real time.
 *
 * @param allowPrivateTargets whether they may be on this machine or in a private network, and plain http in live mode
 * @param timeout of a whole exchange with a receiver
 * @param firstPause before something is sent again
 * @param longestPause the longest
 * @param tries how often something is sent
 * @param inFlight how much a node sends to one endpoint at once
 * @param secretOverlap how long a secret signs after it was replaced
 * @param keep how long deliveries that were made are kept
 */
public record WebhooksSettings(boolean allowPrivateTargets,
        @DurationMin(millis = 100, message = TIMEOUT) @DurationMax(seconds = 30, message = TIMEOUT) Duration timeout,
        @DurationMin(millis = 100, message = PAUSE) @DurationMax(hours = 24, message = PAUSE) Duration firstPause,
        @DurationMin(millis = 100, message = PAUSE) @DurationMax(hours = 24, message = PAUSE) Duration longestPause,
        @Min(value = 1, message = TRIES) @Max(value = 100, message = TRIES) int tries,
        @Min(value = 1, message = IN_FLIGHT) @Max(value = 100, message = IN_FLIGHT) int inFlight,
        @DurationMin(seconds = 0, message = OVERLAP) @DurationMax(days = 30, message = OVERLAP) Duration secretOverlap,
        @DurationMin(hours = 1, message = KEEP) @DurationMax(days = 3660, message = KEEP) Duration keep) {
    private static final String TIMEOUT = "a duration from a tenth of a second (PT0.1S) to half a minute (PT30S)";
    private static final String PAUSE = "a duration from a tenth of a second (PT0.1S) to a day (PT24H)";
    private static final String TRIES = "a number from 1 to 100";
    private static final String IN_FLIGHT = TRIES;
    private static final String OVERLAP = "a duration up to 30 days (P30D)";
    private static final String KEEP = "a duration from an hour (PT1H) to ten years (P3660D)";
}
