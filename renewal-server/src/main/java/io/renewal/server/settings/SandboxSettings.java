package io.renewal.server.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Optional;

/**
 * What only a sandbox has.
 *
 * @param startTime where its clock stands at least; UTC. Without it the clock begins now, and resumes where it stood
 * @param providerPort of the payment provider that only pretends; 0 for any free port
 * @param providerKey to that provider; one is made if there is none
 */
public record SandboxSettings(Optional<Instant> startTime,
        @Min(value = 0, message = PORT) @Max(value = 65_535, message = PORT) int providerPort,
        Optional<Secret> providerKey) {
    private static final String PORT = "a port from 0 to 65535";
}
