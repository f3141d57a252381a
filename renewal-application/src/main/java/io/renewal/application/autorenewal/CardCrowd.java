package io.renewal.application.autorenewal;

import io.renewal.application.duework.Stop;
import io.renewal.application.payment.Crowd;
import io.renewal.domain.identity.OrderId;
import jakarta.inject.Inject;
import java.util.List;

/** Goes on with many automatic renewals at the payment provider, no faster than it may. Thread-safe. */
final class CardCrowd {
    private final CardCharges charges;
    private final Crowd crowd;
    private final Stop stop;

    @Inject
    CardCrowd(CardCharges charges, ChargePace pace, Stop stop) {
        this.charges = charges;
        this.crowd = new Crowd(pace.atOnce(), pace.perSecond());
        this.stop = stop;
    }

    /**
     * Goes on with all of them, also if it fails for some, and counts what came of each. Once asked to stop it begins none: another node
     * does, within a lease.
     */
    void goOn(List<OrderId> orders, CardOutcomes outcomes) {
        crowd.forEach(orders, stop, order -> goOn(order, outcomes));
    }

    private void goOn(OrderId order, CardOutcomes outcomes) {
        try {
            outcomes.count(charges.goOn(order));
        } catch (RuntimeException e) {
            outcomes.countFailed();
            throw e;
        }
    }
}
