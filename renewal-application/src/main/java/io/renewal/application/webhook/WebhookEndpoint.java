package io.renewal.application.webhook;

import io.renewal.domain.identity.EndpointId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where events are delivered to.
 *
 * @param url https, or http where settings allow it
 * @param secret signs
 * @param former the one before, while it signs too
 * @param createdAt by the service's clock; UTC
 */
public record WebhookEndpoint(EndpointId id, String url, WebhookSecret secret, Optional<Former> former, Instant createdAt) {
    /** All that sign now, the newest first. */
    public List<WebhookSecret> secrets() {
        return Stream.concat(Stream.of(secret), former.stream().map(Former::secret)).toList();
    }

    /**
     * A secret that was replaced.
     *
     * @param until when it ceases to sign, in wall-clock time
     */
    public record Former(WebhookSecret secret, Instant until) {}
}
