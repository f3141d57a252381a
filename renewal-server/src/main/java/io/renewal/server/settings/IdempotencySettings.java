package io.renewal.server.settings;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Idempotency keys.
 *
 * @param keep how long a key and its answer are kept
 */
public record IdempotencySettings(@DurationMin(hours = 24, message = "a duration of at least 24 hours (PT24H)") Duration keep) {}
