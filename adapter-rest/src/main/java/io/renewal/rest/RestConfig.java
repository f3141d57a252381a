package io.renewal.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Settings of the HTTP side.
 *
 * @param port         where to listen; 0 takes any free port
 * @param maxBodyBytes the largest body of a request that is read
 * @param stopTimeout  how long running requests may take to finish when the server stops
 * @param metricsPort  where {@code /metrics} is, if not on {@code port}; 0 takes any free port
 * @param returnOrigins sites that customers may come back to after a payment, such as {@code https://shop.example}
 * @param behindProxy whether what {@code X-Forwarded-…} says of the caller is believed
 */
public record RestConfig(@Min(0) @Max(65535) int port, @Min(1024) @Max(16 * 1024 * 1024) int maxBodyBytes,
        @NotNull @DurationMin(seconds = 0, message = "must not be negative") @DurationMax(minutes = 10, message = "must be at most 10 minutes") Duration stopTimeout,
        Optional<@Min(0) @Max(65535) Integer> metricsPort, Set<String> returnOrigins,
        boolean behindProxy) {
    /** With the metrics on the same port, and no site to come back to. */
    public RestConfig(int port, int maxBodyBytes, Duration stopTimeout) {
        this(port, maxBodyBytes, stopTimeout, Optional.empty(), Set.of(), false);
    }

    /** The same with sites that customers may come back to. */
    public RestConfig returningTo(Set<String> origins) {
        return new RestConfig(port, maxBodyBytes, stopTimeout, metricsPort, origins, behindProxy);
    }

    /** Bodies of 64 KiB and ten seconds to stop. */
    public static RestConfig onPort(int port) {
        return new RestConfig(port, 64 * 1024, Duration.ofSeconds(10));
    }
}
