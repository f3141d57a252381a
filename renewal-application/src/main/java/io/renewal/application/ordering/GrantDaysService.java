package io.renewal.application.ordering;

import io.renewal.application.settlement.Settling;
import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.GrantDays;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.renewal.Grant;
import io.renewal.domain.renewal.GrantRefusal;
import io.renewal.domain.renewal.GrantRules;
import io.renewal.domain.settlement.Settlement;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class GrantDaysService implements GrantDays {
    private final RenewalStore store;
    private final InstantSource clock;
    private final IdSource ids;
    private final Settling settling;

    @Inject
    GrantDaysService(RenewalStore store, InstantSource clock, IdSource ids, Settling settling) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.settling = settling;
    }

    @Override
    public Outcome<Result> grant(Command command, IdempotentRequest<Result> request) {
        Instant now = clock.instant();
        OrderId id = new OrderId(ids.next());
        return store.inTransaction(tx -> request.once(tx, now, () -> grant(tx, command, id, now)));
    }

    private Result grant(Tx tx, Command command, OrderId id, Instant now) {
        // No money moves, so the account needs no lock.
        Optional<Instance> locked = tx.instances().lock(command.instanceId());
        if (locked.isEmpty()) {
            return new Result.InstanceNotFound(command.instanceId());
        }
        Instance instance = locked.get();
        Account account = tx.accounts().find(instance.accountId()).orElseThrow();
        OpenOrder open = OpenOrder.of(tx, instance);
        GrantRules rules = new GrantRules(instance.asOf(now), account.currency(), open.idAt(now));
        return switch (rules.decide(command.grant(), now)) {
            case GrantRefusal refusal -> new Result.Refused(refusal);
            case Grant grant -> {
                open.endIfOver(tx, instance, settling, now);
                OrderDetails details = new OrderDetails(id, account.id(), OrderOrigin.MANUAL, grant, now, now);
                yield new Result.Granted(settling.add(tx, Settlement.atOnce(details, instance, now), now));
            }
        };
    }
}
