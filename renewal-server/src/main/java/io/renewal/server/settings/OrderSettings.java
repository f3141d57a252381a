package io.renewal.server.settings;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Renewal orders.
 *
 * @param unpaidLifetime how long an order may stay unpaid, from its creation; exact hours, a day is 24 of them
 */
public record OrderSettings(
        @DurationMin(nanos = 0, inclusive = false, message = "a duration longer than nothing") Duration unpaidLifetime) {}
