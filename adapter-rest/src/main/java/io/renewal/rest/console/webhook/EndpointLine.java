package io.renewal.rest.console.webhook;

import io.renewal.application.webhook.Backlog;
import io.renewal.application.webhook.WebhookEndpoint;
import io.renewal.domain.identity.EndpointId;
import java.util.List;
import java.util.Optional;

/** An endpoint, and what it has not got. */
record EndpointLine(WebhookEndpoint endpoint, Backlog backlog) {
    static EndpointLine of(WebhookEndpoint endpoint, List<Backlog> backlogs) {
        return new EndpointLine(endpoint, backlogs.stream().filter(one -> one.endpoint().equals(endpoint.id())).findAny()
                .orElseGet(() -> nothing(endpoint.id())));
    }

    private static Backlog nothing(EndpointId endpoint) {
        return new Backlog(endpoint, 0, 0, Optional.empty(), 0);
    }

    /** A page of them. */
    record Endpoints(List<EndpointLine> lines, Optional<String> next) {}
}
