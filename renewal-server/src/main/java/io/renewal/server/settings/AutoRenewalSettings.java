package io.renewal.server.settings;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Automatic renewals.
 *
 * @param leadTime how long before the end the first attempt is made, in whole days
 * @param timeOfDay when attempts are made, in the billing zone of the account
 * @param paymentsAtOnce the most that are under way at the provider, on this node
 * @param paymentsPerSecond the most that are begun there in a second, on this node
 * @param pause when one that could not be gone on with is tried again
 * @param longestRun after which a run begins no further batch
 */
public record AutoRenewalSettings(
        @DurationMin(days = 1, message = LEAD) @DurationMax(days = 366, message = LEAD) Duration leadTime, LocalTime timeOfDay,
        @Min(value = 1, message = COUNT) @Max(value = 10_000, message = COUNT) int paymentsAtOnce,
        @Min(value = 1, message = COUNT) @Max(value = 10_000, message = COUNT) int paymentsPerSecond,
        @DurationMin(minutes = 1, message = PAUSE) @DurationMax(hours = 12, message = PAUSE) Duration pause,
        @DurationMin(seconds = 1, message = RUN) @DurationMax(days = 1, message = RUN) Duration longestRun) {
    private static final String LEAD = "whole days, from P1D to P366D";
    private static final String COUNT = "a number from 1 to 10000";
    private static final String PAUSE = "a duration from a minute (PT1M) to half a day (PT12H)";
    private static final String RUN = "a duration from one second (PT1S) to a day (P1D)";

    /** Whether the lead time is counted in local days, as it must. */
    @AssertTrue(message = LEAD)
    boolean isLeadTimeInWholeDays() {
        return leadTime.equals(Duration.ofDays(leadTime.toDays()));
    }
}
