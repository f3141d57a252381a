package io.renewal.server.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/**
 * Metrics for Prometheus.
 *
 * @param port where they are told, if not on the port of the API; 0 for any free port
 */
public record MetricsSettings(Optional<@Min(value = 0, message = PORT) @Max(value = 65_535, message = PORT) Integer> port) {
    private static final String PORT = "a port from 0 to 65535";
}
