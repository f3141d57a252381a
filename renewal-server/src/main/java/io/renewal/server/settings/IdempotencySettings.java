package io.renewal.server.settings;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Answers to requests with an idempotency key.
 *
 * @param keep how long an answer can be given again; a day is 24 hours, and the API promises one
 */
public record IdempotencySettings(@DurationMin(hours = 24, message = "a duration of at least 24 hours (PT24H)") Duration keep) {}
