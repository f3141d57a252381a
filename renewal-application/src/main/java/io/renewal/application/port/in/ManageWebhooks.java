package io.renewal.application.port.in;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.webhook.Delivery;
import io.renewal.application.webhook.DeliveryStatus;
import io.renewal.application.webhook.WebhookEndpoint;
import io.renewal.application.webhook.WebhookSecret;
import io.renewal.domain.identity.EndpointId;
import io.renewal.domain.identity.EventId;
import java.util.List;
import java.util.Optional;

/** Says where events are delivered to, and sees how that goes. The operator's. */
public interface ManageWebhooks {
    /** How much is sent again on one request. */
    int MOST_REDELIVERED = 1000;

    /** Adds an endpoint, or has one be at another address; what is on its way goes there too. */
    PutResult put(EndpointId id, String url);

    Optional<WebhookEndpoint> find(EndpointId id);

    /** By id. */
    Page<WebhookEndpoint> list(PageRequest page);

    /**
     * Removes an endpoint, with all that is on its way to it.
     *
     * @return whether it was there
     */
    boolean remove(EndpointId id);

    /** Has an endpoint sign with a new secret, and for a while with the one before too. */
    Outcome<RotateResult> rotate(EndpointId id, IdempotentRequest<RotateResult> request);

    /** Deliveries to an endpoint, the newest first; nothing if there is no such endpoint. */
    Optional<Page<Delivery>> deliveries(EndpointId id, Optional<DeliveryStatus> status, PageRequest page);

    /** Has an event sent again that was delivered or given up; one that is on its way already is left so. */
    Outcome<RedeliverResult> redeliver(EndpointId id, EventId event, IdempotentRequest<RedeliverResult> request);

    /** Has what was given up for an endpoint sent again, what waits longest first: at most {@value #MOST_REDELIVERED} at a time. */
    Outcome<RedeliverParkedResult> redeliverParked(EndpointId id, IdempotentRequest<RedeliverParkedResult> request);

    sealed interface PutResult {
        /** It is new. The secret is told this once. */
        record Added(WebhookEndpoint endpoint, WebhookSecret secret) implements PutResult {}

        /** It was there, and is at the address now. */
        record Kept(WebhookEndpoint endpoint) implements PutResult {}

        /**
         * Nothing can be sent there.
         *
         * @param objections each reads on from "the address"
         */
        record UnusableUrl(List<String> objections) implements PutResult {}
    }

    sealed interface RotateResult {
        /** The secret is told this once. */
        record Rotated(WebhookEndpoint endpoint, WebhookSecret secret) implements RotateResult {}

        record NoSuchEndpoint() implements RotateResult {}
    }

    sealed interface RedeliverParkedResult {
        /** So many are on their way; if that is all there may be, there may be more. */
        record Redelivered(int deliveries) implements RedeliverParkedResult {}

        record NoSuchEndpoint() implements RedeliverParkedResult {}
    }

    sealed interface RedeliverResult {
        /** It is on its way. */
        record Redelivered(Delivery delivery) implements RedeliverResult {}

        /** There is no such endpoint, or nothing is known of a delivery of that event to it. */
        record NoSuchDelivery() implements RedeliverResult {}
    }
}
