package io.renewal.application.payment;

import io.renewal.application.port.out.PaymentProvider;
import io.renewal.application.port.out.PaymentProvider.Standing;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.settlement.Settling;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentAttempt.Ended;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.settlement.Settlement;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Money that arrives by an attempt that had ended without it, against the provider's word that it could not. It is owed back. Called with
 * no transaction open. Thread-safe.
 */
final class LatePayments {
    private final PaymentProvider provider;
    private final ProviderRefunds refunds;
    private final RenewalStore store;
    private final Settling settling;
    private final InstantSource clock;

    @Inject
    LatePayments(PaymentProvider provider, ProviderRefunds refunds, RenewalStore store, Settling settling, InstantSource clock) {
        this.provider = provider;
        this.refunds = refunds;
        this.store = store;
        this.settling = settling;
        this.clock = clock;
    }

    /**
     * Looks whether an ended attempt of an order was paid after all.
     *
     * @throws IllegalStateException if it was, and the order did not end without money: somebody has to give it back by hand
     */
    void lookAt(OrderId id, ProviderReference payment) {
        if (provider.look(payment) instanceof Standing.Definite definite && definite.answer() instanceof PaymentAnswer.Paid) {
            owe(id, payment);
            refunds.proceed(id);
        }
    }

    private void owe(OrderId id, ProviderReference payment) {
        Instant now = clock.instant();
        store.inTransaction(tx -> {
            Order seen = tx.orders().find(id).orElseThrow();
            Instance instance = tx.instances().lock(seen.details().instanceId()).orElseThrow();
            Order order = tx.orders().lock(id).orElseThrow().asOf(now);
            if (order.attempts().stream().anyMatch(attempt -> attempt instanceof Ended ended && ended.isPaid() && isOf(ended, payment))) {
                return order;
            }
            if (!(order instanceof Cancelled cancelled)) {
                throw new IllegalStateException("payment " + payment + " of order " + id + " was paid after it had ended, and the order is "
                        + order.status() + ": give it back by hand");
            }
            return settling.update(tx, Settlement.paidTooLate(cancelled, payment, instance, now), now);
        });
    }

    private static boolean isOf(Ended attempt, ProviderReference payment) {
        return attempt.payment().filter(payment::equals).isPresent();
    }
}
