package io.renewal.application.payment;

import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.PaymentProvider;
import io.renewal.application.port.out.PaymentProvider.Preparation;
import io.renewal.application.port.out.PaymentProvider.Standing;
import io.renewal.application.port.out.ProviderUnavailableException;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentAttempt.Pending;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.WebAddress;
import io.renewal.domain.payment.Withdrawal;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Takes a payment at the provider as far as the provider answers: the one way on, whoever takes it, be it the request that pays, a
 * callback, or reconciliation after a crash. Every step is recorded before the next is taken, and each may be taken again.
 *
 * <p>Called with no transaction open. Thread-safe.
 */
public final class ProviderPayments {
    private final PaymentProvider provider;
    private final Customers customers;
    private final Conclusions conclusions;
    private final RenewalStore store;
    private final PaymentTimes times;
    private final InstantSource clock;

    @Inject
    ProviderPayments(PaymentProvider provider, Customers customers, Conclusions conclusions, RenewalStore store, PaymentTimes times,
            InstantSource clock) {
        this.provider = provider;
        this.customers = customers;
        this.conclusions = conclusions;
        this.store = store;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Goes on with the payment of an order, if one runs.
     *
     * @return the order as it is then; still Paying if the customer has something to do, or if there is no answer
     */
    public Order proceed(OrderId id) {
        Order order = conclusions.find(id);
        return order instanceof Paying paying ? proceed(paying) : order;
    }

    private Order proceed(Paying order) {
        return order.attempt().payment().map(payment -> goOn(order, payment)).orElseGet(() -> begin(order));
    }

    private Order begin(Paying order) {
        Pending attempt = order.attempt();
        if (attempt.withdrawal().isPresent() || isForgotten(attempt)) {
            // Nothing is recorded, so nobody has confirmed it or seen its page, and nobody will: whoever prepares it just now finds it ended.
            return conclusions.giveUp(order, new PaymentAnswer.Voided());
        }
        try {
            return switch (provider.prepare(charge(order))) {
                case Preparation.Prepared prepared -> prepared(order, prepared);
                case Preparation.Refused refused -> conclusions.giveUp(order, new PaymentAnswer.Declined(refused.reason()));
                case Preparation.NoAnswer none -> later(order, none.problem());
            };
        } catch (ProviderUnavailableException e) {
            return later(order, e.problem());
        }
    }

    private Order prepared(Paying order, Preparation.Prepared prepared) {
        ProviderReference payment = prepared.payment();
        return noted(order, payment, attempt -> shown(attempt.knownAs(payment), prepared),
                known -> prepared.page().isPresent() ? waiting(known) : confirm(known, payment));
    }

    /**
     * Writes how far the attempt has come, and takes the next step from what is recorded then: while the provider answered, somebody may have
     * withdrawn the attempt, and after that it is sent to nobody.
     */
    private Order noted(Paying order, ProviderReference payment, UnaryOperator<Pending> change, Function<Paying, Order> next) {
        Order noted = conclusions.note(order, change);
        if (!(noted instanceof Paying known) || !known.attemptId().equals(order.attemptId())) {
            return noted;
        }
        return known.attempt().withdrawal().isPresent() ? withdraw(known, payment) : next.apply(known);
    }

    private Pending shown(Pending attempt, Preparation.Prepared prepared) {
        return prepared.page().map(page -> shown(attempt, page)).orElse(attempt);
    }

    private Pending shown(Pending attempt, WebAddress page) {
        return attempt.awaits(page, attempt.startedAt().plus(times.pageLifetime()));
    }

    private Order goOn(Paying order, ProviderReference payment) {
        if (order.attempt().withdrawal().isPresent()) {
            return withdraw(order, payment);
        }
        Standing standing = provider.look(payment);
        if (standing instanceof Standing.Unconfirmed) {
            return isForgotten(order.attempt())
                    ? withdraw(order, payment, Withdrawal.UNANSWERED)
                    : noted(order, payment, UnaryOperator.identity(), known -> confirm(known, payment));
        }
        return take(order, payment, standing);
    }

    private Order confirm(Paying order, ProviderReference payment) {
        try {
            return take(order, payment, provider.confirm(charge(order), payment));
        } catch (ProviderUnavailableException e) {
            return later(order, e.problem());
        }
    }

    private Order withdraw(Paying order, ProviderReference payment, Withdrawal reason) {
        return noted(order, payment, attempt -> attempt.withdrawn(reason), withdrawn -> withdraw(withdrawn, payment));
    }

    private Order withdraw(Paying order, ProviderReference payment) {
        return switch (provider.withdraw(payment)) {
            case Standing.Definite definite -> conclusions.conclude(order, definite.answer());
            case Standing.NoAnswer none -> later(order, none.problem());
            case Standing.Unconfirmed _,Standing.AwaitsCustomer _,Standing.Processing _ ->
                later(order, "the provider has not withdrawn it yet");
        };
    }

    private Order take(Paying order, ProviderReference payment, Standing standing) {
        return switch (standing) {
            case Standing.Definite definite -> conclusions.conclude(order, definite.answer());
            case Standing.AwaitsCustomer awaits -> awaits(order, payment, awaits.page());
            case Standing.Processing _ -> later(order, "the provider or a bank is at it");
            case Standing.Unconfirmed _ -> later(order, "the provider has not taken it up yet");
            case Standing.NoAnswer none -> later(order, none.problem());
        };
    }

    private Order awaits(Paying order, ProviderReference payment, WebAddress page) {
        if (order.attempt().tender() instanceof Tender.Card card && card.returnTo().isEmpty()) {
            return withdraw(order, payment, Withdrawal.AUTHENTICATION_REQUIRED);
        }
        return noted(order, payment, attempt -> shown(attempt, page), this::waiting);
    }

    private Order waiting(Paying order) {
        store.inTransaction(tx -> {
            tx.attempts().await(order.attemptId(), times.customerPause(), "waits for the customer");
            return true;
        });
        return order;
    }

    private Order later(Paying order, String problem) {
        store.inTransaction(tx -> {
            tx.attempts().postpone(order.attemptId(), times.pause(), problem);
            return true;
        });
        return order;
    }

    private Charge charge(Paying order) {
        return new Charge(order.attemptId(), customers.of(order.details().accountId()), order.details().price(),
                "Order " + order.id() + " for " + order.details().instanceId(), order.attempt().tender(), order.attempt().startedAt());
    }

    private boolean isForgotten(Pending attempt) {
        return !clock.instant().isBefore(attempt.startedAt().plus(times.keyLifetime()));
    }
}
