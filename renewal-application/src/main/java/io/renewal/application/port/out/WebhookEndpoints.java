package io.renewal.application.port.out;

import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.webhook.WebhookEndpoint;
import io.renewal.application.webhook.WebhookSecret;
import io.renewal.domain.identity.EndpointId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The webhook endpoints in a transaction. Whoever changes one, or what is on its way to it, locks it, after everything else. One that is
 * retired is there for nobody, here as among deliveries; only its id is taken until it is removed.
 */
public interface WebhookEndpoints {
    Optional<WebhookEndpoint> find(EndpointId id);

    /** Finds an endpoint and keeps others from changing it, or what is on its way to it, until the transaction ends. */
    Optional<WebhookEndpoint> lock(EndpointId id);

    /** By id. */
    Page<WebhookEndpoint> list(PageRequest page);

    /**
     * Adds an endpoint, to which all is delivered that gets a position in the feed from now on.
     *
     * @return whether it was added; not if its id is taken
     */
    boolean add(WebhookEndpoint endpoint);

    /** Has an endpoint that the caller has locked be at another address. */
    void move(EndpointId id, String url);

    /**
     * Has an endpoint that the caller has locked sign with another secret, and with the one before for a while; with no third.
     *
     * @param overlap how long, by the clock of the store
     */
    void replaceSecret(EndpointId id, WebhookSecret secret, Duration overlap);

    /**
     * Forgets secrets that were replaced and do not sign any more, but for endpoints that somebody else has locked.
     *
     * @return how many
     */
    int forgetSecrets();

    /** Has an endpoint that the caller has locked be there for nobody any more, all at once. It cannot be undone. */
    void retire(EndpointId id);

    /** Endpoints that are retired and not removed yet. */
    List<EndpointId> retired();

    /**
     * Removes an endpoint that is retired, and all that is kept of deliveries to it.
     *
     * @return whether there was one
     */
    boolean remove(EndpointId id);
}
