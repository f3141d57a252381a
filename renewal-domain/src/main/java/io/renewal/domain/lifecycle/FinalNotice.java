package io.renewal.domain.lifecycle;

import java.time.Instant;

/**
 * That the customer was told of the coming release, and of its earliest time. What was told is what holds: the time is fixed when the
 * notice is recorded, whatever comes to be reckoned otherwise later.
 *
 * @param recordedAt UTC
 * @param releaseAt the earliest release, UTC
 */
public record FinalNotice(Instant recordedAt, Instant releaseAt) {}
