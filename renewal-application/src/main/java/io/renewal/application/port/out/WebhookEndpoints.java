package io.renewal.application.port.out;

import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.webhook.WebhookEndpoint;
import io.renewal.application.webhook.WebhookSecret;
import io.renewal.domain.identity.EndpointId;
import java.time.Duration;
import java.util.Optional;

/** The webhook endpoints in a transaction. Whoever changes one, or what is on its way to it, locks it, after everything else. */
public interface WebhookEndpoints {
    Optional<WebhookEndpoint> find(EndpointId id);

    /** Finds an endpoint and keeps others from changing it, or what is on its way to it, until the transaction ends. */
    Optional<WebhookEndpoint> lock(EndpointId id);

    /** By id. */
    Page<WebhookEndpoint> list(PageRequest page);

    /** Adds an endpoint, to which all is delivered that gets a position in the feed from now on. */
    void add(WebhookEndpoint endpoint);

    /** Has an endpoint that the caller has locked be at another address. */
    void move(EndpointId id, String url);

    /**
     * Has an endpoint that the caller has locked sign with another secret, and with the one before for a while; with no third.
     *
     * @param overlap how long, by the clock of the store
     */
    void replaceSecret(EndpointId id, WebhookSecret secret, Duration overlap);

    /**
     * Removes an endpoint and all that is kept of deliveries to it.
     *
     * @return whether it was there
     */
    boolean remove(EndpointId id);
}
