package io.renewal.application.ordering;

import io.renewal.application.payment.PaymentTimes;
import io.renewal.application.payment.ProviderPayments;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.Withdrawal;
import jakarta.inject.Inject;

/** Withdraws a payment at the provider because the customer wants to pay in another way. Called with no transaction open. Thread-safe. */
final class Switching {
    private final RenewalStore store;
    private final ProviderPayments payments;
    private final PaymentTimes times;

    @Inject
    Switching(RenewalStore store, ProviderPayments payments, PaymentTimes times) {
        this.store = store;
        this.payments = payments;
        this.times = times;
    }

    /** Withdraws what runs for an order, if it is another way than is wanted. */
    void withdraw(OrderId id, Tender wanted) {
        store.inTransaction(tx -> {
            Order seen = tx.orders().find(id).orElseThrow();
            tx.instances().lock(seen.details().instanceId());
            if (tx.orders().lock(id).orElseThrow() instanceof Order.Paying order && isOther(order.attempt().tender(), wanted)) {
                tx.attempts().update(order.goingOn(order.attempt().withdrawn(Withdrawal.OTHER_METHOD)));
                tx.attempts().lease(order.attemptId(), times.lease());
            }
            return true;
        });
        payments.proceed(id);
    }

    /** Whether it is another way to pay; a page is a page, wherever the customer comes back to. */
    static boolean isOther(Tender running, Tender wanted) {
        return switch (running) {
            case Tender.Balance _ -> false;
            case Tender.Page _ -> !(wanted instanceof Tender.Page);
            case Tender.Card card -> !(wanted instanceof Tender.Card other && other.card().equals(card.card()));
        };
    }
}
