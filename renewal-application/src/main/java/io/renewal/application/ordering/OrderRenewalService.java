package io.renewal.application.ordering;

import io.renewal.application.settlement.Settling;
import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.idempotency.Progress;
import io.renewal.application.payment.OfferedMethods;
import io.renewal.application.payment.PayingRequests;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.Renewable;
import io.renewal.application.port.out.RenewalStore.Tx;
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
import io.renewal.domain.renewal.RenewalDecision;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRefusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

final class OrderRenewalService implements OrderRenewal {
    private final PayingRequests requests;
    private final OfferedMethods offered;
    private final IdSource ids;
    private final UnpaidLifetime lifetime;
    private final Settling settling;
    private final Paying paying;

    @Inject
    OrderRenewalService(PayingRequests requests, OfferedMethods offered, IdSource ids, UnpaidLifetime lifetime, Settling settling,
            Paying paying) {
        this.requests = requests;
        this.offered = offered;
        this.ids = ids;
        this.lifetime = lifetime;
        this.settling = settling;
        this.paying = paying;
    }

    @Override
    public Outcome<Result> order(Command command, IdempotentRequest<Result> request) {
        OrderId id = new OrderId(ids.next());
        return requests.run(request, (tx, now) -> progress(order(tx, command, id, now)), OrderRenewalService::result);
    }

    private static Progress<Result> progress(Result result) {
        return result instanceof Result.Paying paying
                ? new Progress.Begun<>(result, paying.order().id())
                : new Progress.Done<>(result);
    }

    private Result order(Tx tx, Command command, OrderId id, Instant now) {
        // The account is locked too, before the price is known: the balance that is looked at is the one that pays.
        Optional<Renewable> found = tx.renewables().lock(command.instanceId(), command.caller().onlyAccount(), now);
        if (found.isEmpty()) {
            return new Result.InstanceNotFound(command.instanceId());
        }
        Optional<PaymentMethod> unknown = command.payWith().map(Tender::method).filter(method -> !offered.include(method));
        if (unknown.isPresent()) {
            return new Result.MethodNotOffered(unknown.get());
        }
        Account account = found.get().account();
        Instance instance = found.get().instance();
        OpenOrder open = new OpenOrder(found.get().openOrder());
        RenewalDecision decision = Deciding.decide(found.get(), command.renewal(), open.idAt(now), now);
        return switch (decision) {
            case RenewalRefusal refusal -> new Result.Refused(refusal);
            case RenewalQuote quote -> {
                open.endIfOver(tx, instance, settling, now);
                Unpaid order = Unpaid.placed(new OrderDetails(id, account.id(), OrderOrigin.MANUAL, quote, now,
                        lifetime.payBefore(instance, quote, now)));
                Order placed = paying.place(tx, account, instance, order, command.payWith(), now);
                yield command.payWith().isEmpty() ? new Result.Ordered(placed) : result(placed);
            }
        };
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
