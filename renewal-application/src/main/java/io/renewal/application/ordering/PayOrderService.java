package io.renewal.application.ordering;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.idempotency.Progress;
import io.renewal.application.payment.OfferedMethods;
import io.renewal.application.payment.PayingRequests;
import io.renewal.application.port.in.PayOrder;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.account.Account;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.Tender;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

final class PayOrderService implements PayOrder {
    private final PayingRequests requests;
    private final OfferedMethods offered;
    private final Switching switching;
    private final Paying paying;

    @Inject
    PayOrderService(PayingRequests requests, OfferedMethods offered, Switching switching, Paying paying) {
        this.requests = requests;
        this.offered = offered;
        this.switching = switching;
        this.paying = paying;
    }

    @Override
    public Outcome<Result> pay(Command command, IdempotentRequest<Result> request) {
        Outcome<Result> outcome = payOnce(command, request);
        if (outcome instanceof Outcome.Fresh<Result>(Result.NotPayable(Order.Paying running))) {
            switching.withdraw(running.id(), command.payWith());
            return payOnce(command, request);
        }
        return outcome;
    }

    @Override
    public Set<PaymentMethod> offered() {
        return offered.methods();
    }

    private Outcome<Result> payOnce(Command command, IdempotentRequest<Result> request) {
        return requests.run(request, (tx, now) -> pay(tx, command, now), PayOrderService::result);
    }

    private Progress<Result> pay(Tx tx, Command command, Instant now) {
        Optional<OrderDetails> seen = tx.orders().find(command.orderId()).map(Order::details)
                .filter(details -> command.caller().mayUse(details.accountId()));
        if (seen.isEmpty()) {
            return new Progress.Done<>(new Result.OrderNotFound(command.orderId()));
        }
        Tender tender = command.payWith();
        if (!offered.include(tender.method())) {
            return new Progress.Done<>(new Result.MethodNotOffered(tender.method()));
        }
        Account account = tx.accounts().lock(seen.get().accountId()).orElseThrow();
        Instance instance = tx.instances().lock(seen.get().instanceId()).orElseThrow();
        Order order = tx.orders().lock(command.orderId()).orElseThrow().asOf(now);
        if (order instanceof Order.Paying running && !Switching.isOther(running.attempt().tender(), tender)) {
            return new Progress.Begun<>(new Result.Paying(order), order.id());
        }
        // Both are locked, so it is known before any money moves whether it would be taken in vain.
        if (!(order instanceof Unpaid unpaid) || !unpaid.details().purchase().stillFits(instance, now)) {
            return new Progress.Done<>(new Result.NotPayable(order));
        }
        Order after = paying.pay(tx, account, instance, unpaid, tender, now);
        return after instanceof Order.Paying
                ? new Progress.Begun<>(new Result.Paying(after), after.id())
                : new Progress.Done<>(result(after));
    }

    private static Result result(Order order) {
        return switch (order) {
            case Order.Paid _ -> new Result.Paid(order);
            case Order.Paying _ -> new Result.Paying(order);
            case Unpaid _ -> new Result.Declined(order);
            case Order.Cancelled _,Order.RefundDue _,Order.Refunded _ -> new Result.Ended(order);
        };
    }
}
