package io.renewal.application.payment;

import io.renewal.application.idempotency.FirstStep;
import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.idempotency.Progress;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.Order.RefundDue;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Runs requests that may move money at the provider: one transaction that records what is to be done, then the provider, with no
 * transaction open, then one that records the answer. Thread-safe.
 */
public final class PayingRequests {
    private final RenewalStore store;
    private final ProviderPayments payments;
    private final ProviderRefunds refunds;
    private final InstantSource clock;

    @Inject
    PayingRequests(RenewalStore store, ProviderPayments payments, ProviderRefunds refunds, InstantSource clock) {
        this.store = store;
        this.payments = payments;
        this.refunds = refunds;
        this.clock = clock;
    }

    /**
     * Runs a request.
     *
     * @param first the first transaction
     * @param result what the caller is told of an order that the provider was asked about, however it ended; it is kept under the key
     */
    public <R> Outcome<R> run(IdempotentRequest<R> request, BiFunction<Tx, Instant, Progress<R>> first, Function<Order, R> result) {
        Instant now = clock.instant();
        return switch (store.inTransaction(tx -> request.begin(tx, now, () -> first.apply(tx, now)))) {
            case FirstStep.Over<R> over -> over.outcome();
            case FirstStep.Unfinished<R> step -> finish(request, step, proceed(step.order()), result);
        };
    }

    private <R> Outcome<R> finish(IdempotentRequest<R> request, FirstStep.Unfinished<R> step, Order order, Function<Order, R> result) {
        Instant now = clock.instant();
        R found = result.apply(order);
        Optional<OrderId> goesOn = Optional.of(order).filter(Paying.class::isInstance).map(Order::id);
        return store.inTransaction(tx -> request.finish(tx, step, now, found, goesOn));
    }

    /** Money that is owed is given back as soon as that is known. */
    private Order proceed(OrderId id) {
        Order order = payments.proceed(id);
        return order instanceof RefundDue ? refunds.proceed(id) : order;
    }
}
