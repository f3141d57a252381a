package io.renewal.rest.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.renewal.application.webhook.WebhookEndpoint;
import io.renewal.application.webhook.WebhookEndpoint.Former;
import io.renewal.application.webhook.WebhookSecret;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook endpoint, as it is answered.
 *
 * @param formerSecretUntil how long the secret before this one signs too, in wall-clock time; null if it does not
 * @param secret only where it is told, once
 */
@Schema(name = "WebhookEndpoint")
public record EndpointJson(@NotNull String endpointId, @NotNull String url, @NotNull Instant createdAt, @Nullable Instant formerSecretUntil,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {
    static EndpointJson of(WebhookEndpoint endpoint) {
        return new EndpointJson(endpoint.id().value(), endpoint.url(), endpoint.createdAt(),
                endpoint.former().map(Former::until).orElse(null), null);
    }

    EndpointJson telling(WebhookSecret told) {
        return new EndpointJson(endpointId, url, createdAt, formerSecretUntil, told.value());
    }
}
