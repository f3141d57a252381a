package io.renewal.application.payment;

import io.renewal.application.port.out.PaymentRefunds;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.settlement.Settling;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.RefundDue;
import io.renewal.domain.order.Order.Refunded;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.settlement.Settlement;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Gives money back that is owed: the way it came, or to the balance if the provider definitely refuses. Called with no transaction open.
 * Thread-safe.
 */
public final class ProviderRefunds {
    private final PaymentRefunds provider;
    private final RenewalStore store;
    private final Settling settling;
    private final PaymentTimes times;
    private final InstantSource clock;

    @Inject
    ProviderRefunds(PaymentRefunds provider, RenewalStore store, Settling settling, PaymentTimes times, InstantSource clock) {
        this.provider = provider;
        this.store = store;
        this.settling = settling;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Gives back what was paid for an order, if it is owed, or looks whether it really arrived.
     *
     * @return the order as it is then; still RefundDue if there is no answer
     */
    public Order proceed(OrderId id) {
        Order order = store.inTransaction(tx -> tx.orders().find(id)).orElseThrow();
        return switch (order) {
            case RefundDue due -> proceed(due);
            case Refunded refunded -> lookAgain(refunded);
            default -> order;
        };
    }

    /** A refund may bounce long after it was made: it comes back from the customer's bank. What comes back once is not sent there again. */
    private Order lookAgain(Refunded order) {
        if (order.way() == PaymentMethod.BALANCE) {
            return order;
        }
        ProviderReference payment = order.paidBy().payment().orElseThrow();
        return provider.refund(order.id(), payment, order.details().price()) instanceof PaymentRefunds.Answer.Refused
                ? bounced(order.id())
                : order;
    }

    private Order bounced(OrderId id) {
        Instant now = clock.instant();
        Order order = store.inTransaction(tx -> {
            Order seen = tx.orders().find(id).orElseThrow();
            tx.accounts().lock(seen.details().accountId());
            Instance instance = tx.instances().lock(seen.details().instanceId()).orElseThrow();
            if (!(tx.orders().lock(id).orElseThrow() instanceof Refunded refunded) || refunded.way() == PaymentMethod.BALANCE) {
                return seen;
            }
            return settling.update(tx, Settlement.bounced(refunded, instance, now), now);
        });
        return order instanceof RefundDue due ? proceed(due) : order;
    }

    private Order proceed(RefundDue order) {
        return order.paidBy().payment().map(payment -> atProvider(order, payment)).orElseGet(() -> conclude(order, PaymentMethod.BALANCE));
    }

    private Order atProvider(RefundDue order, ProviderReference payment) {
        return switch (provider.refund(order.id(), payment, order.details().price())) {
            case PaymentRefunds.Answer.Refunded _ -> conclude(order, order.paidBy().method());
            case PaymentRefunds.Answer.Refused _ -> conclude(order, PaymentMethod.BALANCE);
            case PaymentRefunds.Answer.Processing _ -> later(order, "the provider or a bank is at it");
            case PaymentRefunds.Answer.NoAnswer none -> later(order, none.problem());
        };
    }

    private Order conclude(RefundDue seen, PaymentMethod way) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> {
            tx.accounts().lock(seen.details().accountId());
            Instance instance = tx.instances().lock(seen.details().instanceId()).orElseThrow();
            Order order = tx.orders().lock(seen.id()).orElseThrow();
            if (!(order instanceof RefundDue due)) {
                return order;
            }
            return settling.update(tx, Settlement.refunded(due, instance, way, now), now);
        });
    }

    private Order later(RefundDue order, String problem) {
        store.inTransaction(tx -> {
            tx.refunds().postpone(order.id(), times.pause(), problem);
            return true;
        });
        return order;
    }
}
