package io.renewal.application.testkit;

import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.port.out.WebhookEndpoints;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
import io.renewal.application.webhook.WebhookEndpoint;
import io.renewal.application.webhook.WebhookEndpoint.Former;
import io.renewal.application.webhook.WebhookSecret;
import io.renewal.domain.identity.EndpointId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Webhook endpoints in memory. */
record InMemoryEndpoints(State state, LockOrder locks) implements WebhookEndpoints {
    /**
     * An endpoint, and how far it is.
     *
     * @param position in the feed
     * @param retiredAt by the clock of the store
     */
    record Known(WebhookEndpoint endpoint, int position, Optional<Instant> retiredAt) {
        Known at(int other) {
            return new Known(endpoint, other, retiredAt);
        }

        Known with(WebhookEndpoint other) {
            return new Known(other, position, retiredAt);
        }

        boolean isThere() {
            return retiredAt.isEmpty();
        }
    }

    @Override
    public Optional<WebhookEndpoint> find(EndpointId id) {
        return Optional.ofNullable(state.endpoints.get(id)).filter(Known::isThere).map(Known::endpoint).map(this::asOfNow);
    }

    private WebhookEndpoint asOfNow(WebhookEndpoint endpoint) {
        return new WebhookEndpoint(endpoint.id(), endpoint.url(), endpoint.secret(),
                endpoint.former().filter(former -> former.until().isAfter(state.storeNow)), endpoint.createdAt());
    }

    @Override
    public Optional<WebhookEndpoint> lock(EndpointId id) {
        locks.enter(Level.ENDPOINT);
        return find(id);
    }

    @Override
    public Page<WebhookEndpoint> list(PageRequest page) {
        return Paging.ascending(state.endpoints.values().stream().filter(Known::isThere).map(Known::endpoint).map(this::asOfNow),
                endpoint -> new Position(Instant.EPOCH, endpoint.id().value()), page);
    }

    @Override
    public boolean add(WebhookEndpoint endpoint) {
        locks.enter(Level.ENDPOINT);
        return state.endpoints.putIfAbsent(endpoint.id(), new Known(endpoint, state.inFeed, Optional.empty())) == null;
    }

    @Override
    public void move(EndpointId id, String url) {
        WebhookEndpoint known = find(id).orElseThrow();
        write(new WebhookEndpoint(id, url, known.secret(), known.former(), known.createdAt()));
    }

    @Override
    public void replaceSecret(EndpointId id, WebhookSecret secret, Duration overlap) {
        WebhookEndpoint known = find(id).orElseThrow();
        Former former = new Former(known.secret(), state.storeNow.plus(overlap));
        write(new WebhookEndpoint(id, known.url(), secret, Optional.of(former), known.createdAt()));
    }

    private void write(WebhookEndpoint endpoint) {
        state.endpoints.computeIfPresent(endpoint.id(), (_, known) -> known.with(endpoint));
    }

    @Override
    public int forgetSecrets() {
        locks.enter(Level.ENDPOINT);
        List<WebhookEndpoint> known = state.endpoints.values().stream().map(Known::endpoint).toList();
        List<WebhookEndpoint> changed = known.stream().map(this::asOfNow).filter(endpoint -> !known.contains(endpoint)).toList();
        changed.forEach(this::write);
        return changed.size();
    }

    @Override
    public void retire(EndpointId id) {
        state.endpoints.computeIfPresent(id,
                (_, known) -> new Known(known.endpoint(), known.position(), Optional.of(state.storeNow)));
    }

    @Override
    public List<EndpointId> retired() {
        return state.endpoints.keySet().stream().filter(this::isRetired).toList();
    }

    private boolean isRetired(EndpointId id) {
        return Optional.ofNullable(state.endpoints.get(id)).filter(known -> !known.isThere()).isPresent();
    }

    @Override
    public boolean remove(EndpointId id) {
        locks.enter(Level.ENDPOINT);
        if (!isRetired(id)) {
            return false;
        }
        state.deliveries.keySet().removeIf(key -> key.endpoint().equals(id));
        return state.endpoints.remove(id) != null;
    }
}
