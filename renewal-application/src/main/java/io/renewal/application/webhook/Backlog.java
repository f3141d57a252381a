package io.renewal.application.webhook;

import io.renewal.domain.identity.EndpointId;
import java.time.Instant;
import java.util.Optional;

/**
 * What an endpoint has not got.
 *
 * @param pending deliveries that are on their way
 * @param parked deliveries that were given up
 * @param oldestSince since when the oldest pending one is on its way, in wall-clock time
 * @param lag how long that is, in seconds; 0 if none is pending
 */
public record Backlog(EndpointId endpoint, int pending, int parked, Optional<Instant> oldestSince, double lag) {}
