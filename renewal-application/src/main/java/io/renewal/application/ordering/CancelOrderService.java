package io.renewal.application.ordering;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.idempotency.Progress;
import io.renewal.application.payment.PayingRequests;
import io.renewal.application.payment.PaymentTimes;
import io.renewal.application.port.in.CancelOrder;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.settlement.Settling;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.autorenewal.Setback;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.order.Order.Paid;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.payment.Withdrawal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class CancelOrderService implements CancelOrder {
    private final PayingRequests requests;
    private final PaymentTimes times;
    private final Settling settling;
    private final GiveBack giveBack;
    private final ChargeTimes chargeTimes;

    @Inject
    CancelOrderService(PayingRequests requests, PaymentTimes times, Settling settling, GiveBack giveBack, ChargeTimes chargeTimes) {
        this.requests = requests;
        this.times = times;
        this.settling = settling;
        this.giveBack = giveBack;
        this.chargeTimes = chargeTimes;
    }

    @Override
    public Outcome<Result> cancel(Command command, IdempotentRequest<Result> request) {
        return requests.run(request, (tx, now) -> cancel(tx, command, now), CancelOrderService::result);
    }

    private Progress<Result> cancel(Tx tx, Command command, Instant now) {
        OrderId orderId = command.orderId();
        Optional<OrderDetails> seen = tx.orders().find(orderId).map(Order::details)
                .filter(details -> command.caller().mayUse(details.accountId()));
        if (seen.isEmpty()) {
            return new Progress.Done<>(new Result.OrderNotFound(orderId));
        }
        // The order may be paid while its locks are waited for, and then there is a balance to give back to.
        tx.accounts().lock(seen.get().accountId());
        Instance instance = tx.instances().lock(seen.get().instanceId()).orElseThrow();
        return switch (tx.orders().lock(orderId).orElseThrow().asOf(now)) {
            case Paid paid when command.ending() == Ending.CANCEL -> new Progress.Done<>(new Result.Stands(paid));
            case Order open when open.status().isOpen() && command.ending() == Ending.GIVE_BACK ->
                new Progress.Done<>(new Result.NotCancellable(open));
            case Unpaid unpaid -> new Progress.Done<>(new Result.Cancelled(cancel(tx, unpaid, instance, now)));
            case Order.Paying paying -> new Progress.Begun<>(new Result.Cancelling(withdraw(tx, paying)), orderId);
            case Paid paid -> giveBack.giveBack(tx, instance, paid, now);
            case Order other -> new Progress.Done<>(new Result.NotCancellable(other));
        };
    }

    private Cancelled cancel(Tx tx, Unpaid unpaid, Instance instance, Instant now) {
        Cancelled cancelled = unpaid.cancel(CancellationReason.REQUESTED, now);
        tx.orders().update(cancelled);
        Setback setback = new Setback(chargeTimes, cancelled, instance, now);
        if (setback.changes()) {
            tx.instances().update(setback.instance());
        }
        settling.tell(tx, instance, List.of(new OrderCancelled(cancelled.id(), cancelled.reason())), now);
        return cancelled;
    }

    private Order.Paying withdraw(Tx tx, Order.Paying order) {
        Order.Paying withdrawn = order.goingOn(order.attempt().withdrawn(Withdrawal.CANCELLED));
        tx.attempts().update(withdrawn);
        tx.attempts().lease(order.attemptId(), times.lease());
        return withdrawn;
    }

    private static Result result(Order order) {
        return switch (order) {
            case Cancelled _ -> new Result.Cancelled(order);
            case Order.Paying _ -> new Result.Cancelling(order);
            case Order.RefundDue _,Order.Refunded _ -> new Result.GivenBack(order);
            case Paid _,Unpaid _ -> new Result.Stands(order);
        };
    }
}
