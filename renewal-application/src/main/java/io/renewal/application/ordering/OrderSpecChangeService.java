package io.renewal.application.ordering;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.idempotency.Progress;
import io.renewal.application.payment.OfferedMethods;
import io.renewal.application.payment.PayingRequests;
import io.renewal.application.port.in.OrderSpecChange;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.settlement.Settling;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.UnpaidLifetime;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.domain.settlement.Settlement;
import io.renewal.domain.specchange.SpecChangeDecision.Offered;
import io.renewal.domain.specchange.SpecChangeRefusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

final class OrderSpecChangeService implements OrderSpecChange {
    private final PayingRequests requests;
    private final OfferedMethods offered;
    private final IdSource ids;
    private final Settling settling;
    private final Paying paying;

    @Inject
    OrderSpecChangeService(PayingRequests requests, OfferedMethods offered, IdSource ids, Settling settling, Paying paying) {
        this.requests = requests;
        this.offered = offered;
        this.ids = ids;
        this.settling = settling;
        this.paying = paying;
    }

    @Override
    public Outcome<Result> order(Command command, IdempotentRequest<Result> request) {
        OrderId id = new OrderId(ids.next());
        return requests.run(request, (tx, now) -> progress(order(tx, command, id, now)), OrderSpecChangeService::result);
    }

    private static Progress<Result> progress(Result result) {
        return result instanceof Result.Paying begun
                ? new Progress.Begun<>(result, begun.order().id())
                : new Progress.Done<>(result);
    }

    private Result order(Tx tx, Command command, OrderId id, Instant now) {
        Optional<Instance> seen = tx.instances().find(command.instanceId()).filter(found -> command.caller().mayUse(found.accountId()));
        if (seen.isEmpty()) {
            return new Result.InstanceNotFound(command.instanceId());
        }
        Optional<PaymentMethod> unknown = command.payWith().map(Tender::method).filter(method -> !offered.include(method));
        if (unknown.isPresent()) {
            return new Result.MethodNotOffered(unknown.get());
        }
        // Locked before the instance, and before it is known whether money goes to the balance or comes from it.
        Account account = tx.accounts().lock(seen.get().accountId()).orElseThrow();
        Instance instance = tx.instances().lock(command.instanceId()).orElseThrow();
        OpenOrder open = OpenOrder.of(tx, instance);
        return switch (SpecChanging.decide(tx, instance.asOf(now), command.change(), open.idAt(now), now)) {
            case SpecChangeRefusal refusal -> new Result.Refused(refusal);
            case Offered(SpecChange change) -> {
                open.endIfOver(tx, instance, settling, now);
                Instant payBefore = UnpaidLifetime.payBefore(account.calendar(), change, now);
                OrderDetails details = new OrderDetails(id, account.id(), OrderOrigin.MANUAL, change, now, payBefore);
                yield change.isUpgrade() ? place(tx, account, instance, details, command, now) : settle(tx, instance, details, now);
            }
        };
    }

    private Result settle(Tx tx, Instance instance, OrderDetails details, Instant now) {
        return new Result.Ordered(settling.add(tx, Settlement.atOnce(details, instance, now), now));
    }

    private Result place(Tx tx, Account account, Instance instance, OrderDetails details, Command command, Instant now) {
        Order placed = paying.place(tx, account, instance, Unpaid.placed(details), command.payWith(), now);
        return command.payWith().isEmpty() ? new Result.Ordered(placed) : result(placed);
    }

    /** What is told of an order that was to be paid too. */
    private static Result result(Order order) {
        return switch (order) {
            case Order.Paying _ -> new Result.Paying(order);
            case Unpaid _ -> new Result.Declined(order);
            case Order.Paid _,Order.Cancelled _,Order.RefundDue _,Order.Refunded _ -> new Result.Ordered(order);
        };
    }
}
