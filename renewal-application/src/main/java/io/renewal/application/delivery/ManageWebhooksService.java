package io.renewal.application.delivery;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.ManageWebhooks;
import io.renewal.application.port.out.EventPublisher;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.port.out.SecretSource;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.webhook.Delivery;
import io.renewal.application.webhook.DeliveryStatus;
import io.renewal.application.webhook.WebhookEndpoint;
import io.renewal.application.webhook.WebhookSecret;
import io.renewal.domain.identity.EndpointId;
import io.renewal.domain.identity.EventId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

final class ManageWebhooksService implements ManageWebhooks {
    private static final int BATCH = 500;

    private final RenewalStore store;
    private final InstantSource clock;
    private final SecretSource secrets;
    private final EventPublisher publisher;
    private final WebhookRules rules;
    private final Removal removal;

    @Inject
    ManageWebhooksService(RenewalStore store, InstantSource clock, SecretSource secrets, EventPublisher publisher, WebhookRules rules,
            Removal removal) {
        this.store = store;
        this.clock = clock;
        this.secrets = secrets;
        this.publisher = publisher;
        this.rules = rules;
        this.removal = removal;
    }

    @Override
    public PutResult put(EndpointId id, String url) {
        List<String> objections = publisher.objections(url);
        if (!objections.isEmpty()) {
            return new PutResult.UnusableUrl(objections);
        }
        WebhookEndpoint wanted = new WebhookEndpoint(id, url, WebhookSecret.of(secrets.next()), Optional.empty(), clock.instant());
        Optional<PutResult> put;
        do {
            put = find(id).isPresent() ? store.inTransaction(tx -> move(tx, id, url)) : add(wanted);
        } while (put.isEmpty());
        return put.get();
    }

    /** Nothing if it was removed meanwhile. */
    private static Optional<PutResult> move(Tx tx, EndpointId id, String url) {
        if (tx.webhookEndpoints().lock(id).isEmpty()) {
            return Optional.empty();
        }
        tx.webhookEndpoints().move(id, url);
        return tx.webhookEndpoints().find(id).map(PutResult.Kept::new);
    }

    /** Nothing if somebody else added it, or retired it, meanwhile. What happened before has its place before the endpoint. */
    private Optional<PutResult> add(WebhookEndpoint wanted) {
        removal.finish(wanted.id());
        // Most of that bit by bit, as it may be much; what is left, and no more, together with the endpoint.
        endFeed(() -> store.<Integer>inTransaction(tx -> tx.eventFeed().sequence(BATCH)));
        return store.inTransaction(tx -> {
            endFeed(() -> tx.eventFeed().sequence(BATCH));
            return tx.webhookEndpoints().add(wanted) ? Optional.of(new PutResult.Added(wanted, wanted.secret())) : Optional.empty();
        });
    }

    private static void endFeed(IntSupplier batch) {
        int moved;
        do {
            moved = batch.getAsInt();
        } while (moved == BATCH);
    }

    @Override
    public Optional<WebhookEndpoint> find(EndpointId id) {
        return store.reading(tx -> tx.webhookEndpoints().find(id));
    }

    @Override
    public Page<WebhookEndpoint> list(PageRequest page) {
        return store.reading(tx -> tx.webhookEndpoints().list(page));
    }

    @Override
    public boolean remove(EndpointId id) {
        return removal.remove(id);
    }

    @Override
    public Outcome<RotateResult> rotate(EndpointId id, IdempotentRequest<RotateResult> request) {
        Instant now = clock.instant();
        WebhookSecret secret = WebhookSecret.of(secrets.next());
        return store.inTransaction(tx -> request.once(tx, now, () -> rotate(tx, id, secret)));
    }

    private RotateResult rotate(Tx tx, EndpointId id, WebhookSecret secret) {
        if (tx.webhookEndpoints().lock(id).isEmpty()) {
            return new RotateResult.NoSuchEndpoint();
        }
        tx.webhookEndpoints().replaceSecret(id, secret, rules.secretOverlap());
        return new RotateResult.Rotated(tx.webhookEndpoints().find(id).orElseThrow(), secret);
    }

    @Override
    public Optional<Page<Delivery>> deliveries(EndpointId id, Optional<DeliveryStatus> status, PageRequest page) {
        return store.reading(
                tx -> tx.webhookEndpoints().find(id).map(endpoint -> tx.webhookDeliveries().list(endpoint.id(), status, page)));
    }

    @Override
    public Outcome<RedeliverResult> redeliver(EndpointId id, EventId event, IdempotentRequest<RedeliverResult> request) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> request.once(tx, now, () -> redeliver(tx, id, event)));
    }

    @Override
    public Outcome<RedeliverParkedResult> redeliverParked(EndpointId id, IdempotentRequest<RedeliverParkedResult> request) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> request.once(tx, now, () -> redeliverParked(tx, id)));
    }

    private static RedeliverParkedResult redeliverParked(Tx tx, EndpointId id) {
        return tx.webhookEndpoints().lock(id).isEmpty()
                ? new RedeliverParkedResult.NoSuchEndpoint()
                : new RedeliverParkedResult.Redelivered(tx.webhookDeliveries().redeliverParked(id, MOST_REDELIVERED));
    }

    private static RedeliverResult redeliver(Tx tx, EndpointId id, EventId event) {
        if (tx.webhookEndpoints().lock(id).isEmpty()) {
            return new RedeliverResult.NoSuchDelivery();
        }
        tx.webhookDeliveries().redeliver(id, event);
        return tx.webhookDeliveries().find(id, event).<RedeliverResult>map(RedeliverResult.Redelivered::new)
                .orElseGet(RedeliverResult.NoSuchDelivery::new);
    }
}
