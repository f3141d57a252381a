package io.renewal.application.ordering;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.OrderSpecChange;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.account.Account;
import io.renewal.domain.event.InstanceEvent.OrderPlaced;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.UnpaidLifetime;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.domain.settlement.Settlement;
import io.renewal.domain.specchange.SpecChangeDecision.Offered;
import io.renewal.domain.specchange.SpecChangeRefusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class OrderSpecChangeService implements OrderSpecChange {
    private final RenewalStore store;
    private final InstantSource clock;
    private final IdSource ids;
    private final Settling settling;

    @Inject
    OrderSpecChangeService(RenewalStore store, InstantSource clock, IdSource ids, Settling settling) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.settling = settling;
    }

    @Override
    public Outcome<Result> order(Command command, IdempotentRequest<Result> request) {
        Instant now = clock.instant();
        OrderId id = new OrderId(ids.next());
        return store.inTransaction(tx -> request.once(tx, now, () -> order(tx, command, id, now)));
    }

    private Result order(Tx tx, Command command, OrderId id, Instant now) {
        Optional<Instance> seen = tx.instances().find(command.instanceId()).filter(found -> command.caller().mayUse(found.accountId()));
        if (seen.isEmpty()) {
            return new Result.InstanceNotFound(command.instanceId());
        }
        // Locked before the instance, and before it is known whether money goes to the balance or comes from it.
        Account account = tx.accounts().lock(seen.get().accountId()).orElseThrow();
        Instance instance = tx.instances().lock(command.instanceId()).orElseThrow();
        OpenOrder open = OpenOrder.of(tx, instance);
        return switch (SpecChanging.decide(tx, instance.asOf(now), command.change(), open.idAt(now), now)) {
            case SpecChangeRefusal refusal -> new Result.Refused(refusal);
            case Offered(SpecChange change) -> {
                settling.endIfOver(tx, instance, open, now);
                Instant payBefore = UnpaidLifetime.payBefore(account.calendar(), change, now);
                OrderDetails details = new OrderDetails(id, account.id(), OrderOrigin.MANUAL, change, now, payBefore);
                yield change.isUpgrade() ? place(tx, account, instance, details, command, now) : settle(tx, instance, details, now);
            }
        };
    }

    private Result settle(Tx tx, Instance instance, OrderDetails details, Instant now) {
        Settlement settlement = Settlement.atOnce(details, instance, now);
        tx.orders().add(settlement.order());
        settling.write(tx, settlement, now);
        return new Result.Ordered(settlement.order());
    }

    private Result place(Tx tx, Account account, Instance instance, OrderDetails details, Command command, Instant now) {
        Unpaid order = Unpaid.placed(details);
        OrderPlaced placed = new OrderPlaced(order.id(), details.origin(), details.price(), details.payBefore());
        if (command.payWith().isEmpty()) {
            tx.orders().add(order);
            settling.tell(tx, instance, placed, now);
            return new Result.Ordered(order);
        }
        Settlement settlement = Settling.fromBalance(account, instance, order, now);
        tx.orders().add(settlement.order());
        settling.tell(tx, instance, placed, now);
        settling.write(tx, settlement, now);
        return settlement.order() instanceof Order.Paid
                ? new Result.Ordered(settlement.order())
                : new Result.Declined(settlement.order());
    }
}
