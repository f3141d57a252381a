package io.renewal.server.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * The HTTP server.
 *
 * @param port where it listens; 0 for any free port
 * @param maxBodyBytes the largest request body it reads, in bytes
 * @param stopTimeout how long a stop waits for requests that have begun
 */
public record HttpSettings(@Min(value = 0, message = PORT) @Max(value = 65_535, message = PORT) int port,
        @Min(value = 1_024, message = BODY) @Max(value = 16_777_216, message = BODY) int maxBodyBytes,
        @DurationMin(seconds = 1, message = "a duration of at least one second (PT1S)") Duration stopTimeout) {
    private static final String PORT = "a port from 0 to 65535";
    private static final String BODY = "a number of bytes from 1024 to 16777216 (16 MiB)";
}
