package io.renewal.application.ordering;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.CancelOrder;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.order.Order.Paid;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderDetails;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class CancelOrderService implements CancelOrder {
    private final RenewalStore store;
    private final InstantSource clock;
    private final Settling settling;
    private final GiveBack giveBack;

    @Inject
    CancelOrderService(RenewalStore store, InstantSource clock, Settling settling, GiveBack giveBack) {
        this.store = store;
        this.clock = clock;
        this.settling = settling;
        this.giveBack = giveBack;
    }

    @Override
    public Outcome<Result> cancel(Caller caller, OrderId orderId, IdempotentRequest<Result> request) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> request.once(tx, now, () -> cancel(tx, caller, orderId, now)));
    }

    private Result cancel(Tx tx, Caller caller, OrderId orderId, Instant now) {
        Optional<OrderDetails> seen = tx.orders().find(orderId).map(Order::details)
                .filter(details -> caller.mayUse(details.accountId()));
        if (seen.isEmpty()) {
            return new Result.OrderNotFound(orderId);
        }
        // The order may be paid while its locks are waited for, and then there is a balance to give back to.
        tx.accounts().lock(seen.get().accountId());
        Instance instance = tx.instances().lock(seen.get().instanceId()).orElseThrow();
        Order order = tx.orders().lock(orderId).orElseThrow().asOf(now);
        if (order instanceof Paid paid) {
            return giveBack.giveBack(tx, instance, paid, now);
        }
        if (!(order instanceof Unpaid unpaid)) {
            return new Result.NotCancellable(order);
        }
        Cancelled cancelled = unpaid.cancel(CancellationReason.REQUESTED, now);
        tx.orders().update(cancelled);
        settling.tell(tx, instance, new OrderCancelled(orderId, cancelled.reason()), now);
        return new Result.Cancelled(cancelled);
    }
}
