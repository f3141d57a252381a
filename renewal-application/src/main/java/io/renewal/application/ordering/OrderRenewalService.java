package io.renewal.application.ordering;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.Renewable;
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
import io.renewal.domain.renewal.RenewalDecision;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.settlement.Settlement;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

final class OrderRenewalService implements OrderRenewal {
    private final RenewalStore store;
    private final InstantSource clock;
    private final IdSource ids;
    private final UnpaidLifetime lifetime;
    private final Settling settling;

    @Inject
    OrderRenewalService(RenewalStore store, InstantSource clock, IdSource ids, UnpaidLifetime lifetime, Settling settling) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.lifetime = lifetime;
        this.settling = settling;
    }

    @Override
    public Outcome<Result> order(Command command, IdempotentRequest<Result> request) {
        Instant now = clock.instant();
        OrderId id = new OrderId(ids.next());
        return store.inTransaction(tx -> request.once(tx, now, () -> order(tx, command, id, now)));
    }

    private Result order(Tx tx, Command command, OrderId id, Instant now) {
        // The account is locked too, before the price is known: the balance that is looked at is the one that pays.
        Optional<Renewable> found = tx.renewables().lock(command.instanceId(), command.caller().onlyAccount(), now);
        if (found.isEmpty()) {
            return new Result.InstanceNotFound(command.instanceId());
        }
        Account account = found.get().account();
        Instance instance = found.get().instance();
        OpenOrder open = new OpenOrder(found.get().openOrder());
        RenewalDecision decision = Deciding.decide(found.get(), command.renewal(), open.idAt(now), now);
        return switch (decision) {
            case RenewalRefusal refusal -> new Result.Refused(refusal);
            case RenewalQuote quote -> {
                settling.endIfOver(tx, instance, open, now);
                Unpaid order = Unpaid.placed(new OrderDetails(id, account.id(), OrderOrigin.MANUAL, quote, now,
                        lifetime.payBefore(instance, quote, now)));
                yield place(tx, account, instance, order, command, now);
            }
        };
    }

    private Result place(Tx tx, Account account, Instance instance, Unpaid order, Command command, Instant now) {
        OrderDetails details = order.details();
        OrderPlaced placed = new OrderPlaced(order.id(), details.origin(), details.price(), details.payBefore());
        if (command.payWith().isEmpty()) {
            tx.orders().add(order);
            settling.tell(tx, instance, List.of(placed), now);
            return new Result.Ordered(order);
        }
        Settlement settlement = Settling.fromBalance(account, instance, order, now).after(placed);
        tx.orders().add(settlement.order());
        settling.write(tx, settlement, now);
        return settlement.order() instanceof Order.Paid
                ? new Result.Ordered(settlement.order())
                : new Result.Declined(settlement.order());
    }
}
