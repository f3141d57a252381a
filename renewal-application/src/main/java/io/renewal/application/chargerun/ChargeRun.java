package io.renewal.application.chargerun;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A run of automatic renewals, on whichever node, that found something due.
 *
 * @param startedAt in wall-clock time, as the store has it; UTC
 * @param finishedAt the same; empty while it goes on, or if it failed or its process was killed
 * @param due how many attempts were due when it began, counted up to ten thousand; other nodes may have made some of them
 * @param tally what came of those that it made
 */
public record ChargeRun(UUID id, Instant startedAt, Optional<Instant> finishedAt, int due, ChargeTally tally) {}
