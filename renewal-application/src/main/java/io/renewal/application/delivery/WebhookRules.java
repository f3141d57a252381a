package io.renewal.application.delivery;

import java.time.Duration;

/**
 * How events are delivered to webhook endpoints.
 *
 * @param backoff when what failed is sent again
 * @param inFlight how much one node sends to an endpoint at once, from 1
 * @param lease how long whoever sends something has it to themselves; longer than an exchange with a receiver may take, as whoever was
 *            killed keeps it for so long
 * @param secretOverlap how long a secret signs after it was replaced
 * @param kept how long is known what was delivered
 */
public record WebhookRules(Backoff backoff, int inFlight, Duration lease, Duration secretOverlap, Duration kept) {}
