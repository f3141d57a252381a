package io.renewal.application.delivery;

import io.renewal.application.duework.Stop;
import io.renewal.application.port.in.DeliverEvents;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.domain.identity.EndpointId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Looks for new events again and again while it waits for slow receivers: others do not wait for them. */
final class DeliverEventsService implements DeliverEvents {
    private static final int BATCH = 500;
    /** So much of it before something is sent. */
    private static final int MOST_BATCHES = 20;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RenewalStore store;
    private final EndpointRun endpoint;
    private final Stop stop;
    /** Those that left something unanswered when this process served them last: what is due for them is not waited for. */
    private final Set<EndpointId> silent = ConcurrentHashMap.newKeySet();

    @Inject
    DeliverEventsService(RenewalStore store, EndpointRun endpoint, Stop stop) {
        this.store = store;
        this.endpoint = endpoint;
        this.stop = stop;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    /** Sending is timed by the clock of the store, which no sandbox moves. */
    @Override
    public Optional<Instant> nextDueAt() {
        return Optional.empty();
    }

    @Override
    public int countDue(int atMost) {
        return store.reading(tx -> tx.webhookDeliveries().countDue(atMost));
    }

    @Override
    public boolean hasMore() {
        return !stop.isAsked() && store.reading(tx -> tx.webhookDeliveries().endpointsDue()).stream().anyMatch(id -> !silent.contains(id));
    }

    @Override
    public int run() {
        try (Rounds rounds = new Rounds(endpoint::serve, silent, stop)) {
            do {
                fanOut();
                rounds.begin(store.reading(tx -> tx.webhookDeliveries().endpointsDue()));
            } while (!rounds.endWithin(PAUSE) && !stop.isAsked());
            return rounds.done();
        }
    }

    private void fanOut() {
        // What has no place in the feed yet gets one now, rather than when another timer comes by.
        goOn(() -> store.<Integer>inTransaction(tx -> tx.eventFeed().sequence(BATCH)) == BATCH);
        goOn(() -> store.<Integer>inTransaction(tx -> tx.webhookDeliveries().fanOut(BATCH)) > 0);
    }

    /** Not for ever: while more and more happens, what is on its way is sent too. */
    private void goOn(BooleanSupplier batch) {
        int batches = 0;
        while (!stop.isAsked() && batches < MOST_BATCHES && batch.getAsBoolean()) {
            batches++;
        }
    }
}
