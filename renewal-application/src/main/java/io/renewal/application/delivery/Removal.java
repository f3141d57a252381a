package io.renewal.application.delivery;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.identity.EndpointId;
import jakarta.inject.Inject;

/**
 * Removes endpoints. There may be more on its way to one than goes at once: so it is retired first, and what is left of it then goes bit by
 * bit. If that is broken off, nobody sees a half of an endpoint, and anybody can finish it. Thread-safe.
 */
final class Removal {
    private static final int DROPPED_AT_ONCE = 5_000;

    private final RenewalStore store;

    @Inject
    Removal(RenewalStore store) {
        this.store = store;
    }

    /**
     * Removes an endpoint, also one whose removal was broken off.
     *
     * @return whether it was there
     */
    boolean remove(EndpointId id) {
        boolean retired = store.<Boolean>inTransaction(tx -> retire(tx, id));
        return finish(id) || retired;
    }

    private static boolean retire(Tx tx, EndpointId id) {
        boolean isThere = tx.webhookEndpoints().lock(id).isPresent();
        if (isThere) {
            tx.webhookEndpoints().retire(id);
        }
        return isThere;
    }

    /**
     * Removes what is left of an endpoint, if that is retired.
     *
     * @return whether something was
     */
    boolean finish(EndpointId id) {
        int dropped;
        do {
            dropped = store.inTransaction(tx -> tx.webhookDeliveries().drop(id, DROPPED_AT_ONCE));
        } while (dropped > 0);
        return store.inTransaction(tx -> tx.webhookEndpoints().remove(id));
    }
}
