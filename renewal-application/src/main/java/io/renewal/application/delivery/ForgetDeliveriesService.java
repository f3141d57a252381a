package io.renewal.application.delivery;

import io.renewal.application.duework.Stop;
import io.renewal.application.port.in.ForgetDeliveries;
import io.renewal.application.port.out.RenewalStore;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

final class ForgetDeliveriesService implements ForgetDeliveries {
    private static final int BATCH = 500;

    private final RenewalStore store;
    private final WebhookRules rules;
    private final Removal removal;
    private final Stop stop;

    @Inject
    ForgetDeliveriesService(RenewalStore store, WebhookRules rules, Removal removal, Stop stop) {
        this.store = store;
        this.rules = rules;
        this.removal = removal;
        this.stop = stop;
    }

    @Override
    public String name() {
        return "delivered-webhooks";
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return Optional.empty();
    }

    @Override
    public int run() {
        // Whoever began to remove these was killed, or is at it still and loses nothing.
        store.reading(tx -> tx.webhookEndpoints().retired()).forEach(removal::finish);
        return store.<Integer>inTransaction(tx -> tx.webhookEndpoints().forgetSecrets()) + forget();
    }

    private int forget() {
        int all = 0;
        int batch;
        do {
            batch = store.inTransaction(tx -> tx.webhookDeliveries().forget(rules.kept(), BATCH));
            all += batch;
        } while (batch > 0 && !stop.isAsked());
        return all;
    }
}
