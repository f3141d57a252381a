package io.renewal.domain.instance;

import java.time.Instant;

/**
 * That an instance is gone, with its data. Final.
 *
 * @param at when it was recorded, UTC
 * @param cause why
 */
public record Released(Instant at, ReleaseCause cause) {}
