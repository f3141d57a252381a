package io.renewal.domain.giveback;

import io.renewal.domain.event.InstanceEvent.RenewalGivenBack;
import io.renewal.domain.giveback.GiveBackDecision.GivenBack;
import io.renewal.domain.giveback.GiveBackDecision.InstanceReleased;
import io.renewal.domain.giveback.GiveBackDecision.NotARenewal;
import io.renewal.domain.giveback.GiveBackDecision.NotTheLast;
import io.renewal.domain.giveback.GiveBackDecision.OrderInProgress;
import io.renewal.domain.giveback.GiveBackDecision.Refused;
import io.renewal.domain.giveback.GiveBackDecision.SpecChangedSince;
import io.renewal.domain.giveback.GiveBackDecision.TermBegun;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paid;
import io.renewal.domain.order.Order.RefundDue;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.domain.settlement.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The customer's wish to give back a renewal that was paid and has not begun. The end goes back to exactly where it was, so that the same
 * end can be renewed again.
 *
 * <p>Immutable and thread-safe.
 *
 * @param instance as it is recorded, locked against change
 * @param openOrder the order that is open for it
 * @param history the orders of the instance, all changes of spec among them
 */
public record GivingBack(Instance instance, Optional<Order> openOrder, List<Order> history) {
    public GivingBack {
        history = List.copyOf(history);
    }

    /** Decides at {@code now}. The reasons to refuse are tried in the order in which callers are told them. */
    public GiveBackDecision decide(Paid order, Instant now) {
        if (!(order.details().purchase() instanceof RenewalQuote renewal) || !(instance.plan() instanceof Subscription subscription)) {
            return new NotARenewal();
        }
        return refusal(order.id(), renewal, subscription, now).<GiveBackDecision>map(refused -> refused)
                .orElseGet(() -> givenBack(order, renewal, now));
    }

    private Optional<Refused> refusal(OrderId id, RenewalQuote renewal, Subscription subscription, Instant now) {
        if (instance.isReleased()) {
            return instance.releasedAt().map(InstanceReleased::new);
        }
        if (openOrder.isPresent()) {
            return openOrder.map(open -> new OrderInProgress(open.id(), open.status()));
        }
        if (!now.isBefore(renewal.countsFrom())) {
            return Optional.of(new TermBegun(renewal.countsFrom()));
        }
        if (!subscription.term().end().equals(renewal.newEndTime())) {
            return Optional.of(new NotTheLast(subscription.term().end()));
        }
        return history.stream().filter(later -> later.details().purchase() instanceof SpecChange change && change.prices(id)).findFirst()
                .map(change -> new SpecChangedSince(change.id()));
    }

    private GivenBack givenBack(Paid order, RenewalQuote renewal, Instant now) {
        Instance without = instance.givenBack(renewal.currentEndTime(), order.id(), now);
        RefundDue due = order.giveBack(now);
        RenewalGivenBack told = new RenewalGivenBack(order.id(), renewal.newEndTime(), renewal.currentEndTime(), without.nextSpec());
        Optional<Settlement> refund = Optional.of(due.paidBy().method()).filter(PaymentMethod.BALANCE::equals)
                .map(method -> Settlement.refunded(due, without, method, now));
        return new GivenBack(new Settlement(due, without, List.of(), List.of(told)), refund);
    }
}
