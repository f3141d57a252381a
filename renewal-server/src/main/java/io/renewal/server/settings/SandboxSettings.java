package io.renewal.server.settings;

import java.time.Instant;
import java.util.Optional;

/**
 * What only a sandbox has.
 *
 * @param startTime where its clock stands at least; UTC. Without it the clock begins now, and resumes where it stood
 */
public record SandboxSettings(Optional<Instant> startTime) {}
