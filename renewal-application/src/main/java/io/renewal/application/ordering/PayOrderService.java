package io.renewal.application.ordering;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.PayOrder;
import io.renewal.application.port.in.PayWith;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.account.Account;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.settlement.Settlement;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class PayOrderService implements PayOrder {
    private final RenewalStore store;
    private final InstantSource clock;
    private final Settling settling;

    @Inject
    PayOrderService(RenewalStore store, InstantSource clock, Settling settling) {
        this.store = store;
        this.clock = clock;
        this.settling = settling;
    }

    @Override
    public Outcome<Result> pay(Command command, IdempotentRequest<Result> request) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> request.once(tx, now, () -> pay(tx, command, now)));
    }

    private Result pay(Tx tx, Command command, Instant now) {
        Optional<OrderDetails> seen = tx.orders().find(command.orderId()).map(Order::details)
                .filter(details -> command.caller().mayUse(details.accountId()));
        if (seen.isEmpty()) {
            return new Result.OrderNotFound(command.orderId());
        }
        Account account = tx.accounts().lock(seen.get().accountId()).orElseThrow();
        Instance instance = tx.instances().lock(seen.get().instanceId()).orElseThrow();
        Order order = tx.orders().lock(command.orderId()).orElseThrow().asOf(now);
        // Both are locked, so it is known before any money moves whether it would be taken in vain.
        if (!(order instanceof Unpaid unpaid) || !unpaid.details().purchase().stillFits(instance, now)) {
            return new Result.NotPayable(order);
        }
        Settlement settlement = switch (command.payWith()) {
            case PayWith.Balance _ -> Settling.fromBalance(account, instance, unpaid, now);
        };
        tx.orders().update(settlement.order());
        settling.write(tx, settlement, now);
        return settlement.order() instanceof Order.Paid
                ? new Result.Paid(settlement.order())
                : new Result.Declined(settlement.order());
    }
}
