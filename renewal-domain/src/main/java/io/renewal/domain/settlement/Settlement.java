package io.renewal.domain.settlement;

import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.event.InstanceEvent.OrderRefundDue;
import io.renewal.domain.event.InstanceEvent.OrderRefunded;
import io.renewal.domain.event.InstanceEvent.PaymentDeclined;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.ledger.LedgerAccount;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.Order.RefundDue;
import io.renewal.domain.order.Order.Refunded;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.RefundReason;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What an answer to a payment does: the one place where an order is concluded, whoever asked and whoever pays. All of it is written in
 * one transaction, or none.
 *
 * @param order as it is now
 * @param instance as it is now
 * @param movements the money that moved
 * @param events what is to be told
 */
public record Settlement(Order order, Instance instance, List<Movement> movements, List<InstanceEvent> events) {
    public Settlement {
        movements = List.copyOf(movements);
        events = List.copyOf(events);
    }

    /**
     * Concludes the running attempt of {@code order} with a definite answer.
     *
     * @param instance the order's instance, as it is recorded and locked against change
     */
    public static Settlement conclude(Paying order, Instance instance, PaymentAnswer answer, Instant now) {
        return switch (answer) {
            case PaymentAnswer.Paid _ -> paid(order, instance, now);
            case PaymentAnswer.Declined declined -> withoutMoney(order, instance, Optional.of(declined.reason()), now);
            case PaymentAnswer.Voided _ -> withoutMoney(order, instance, Optional.empty(), now);
        };
    }

    /** An order that waits, to be paid or for the provider: no money has moved, and its instance is as it was. */
    public static Settlement unchanged(Order order, Instance instance) {
        return new Settlement(order, instance, List.of(), List.of());
    }

    /**
     * Takes in money for an order that had ended without it. It is owed back.
     *
     * @param payment what the provider calls the attempt that it came by
     */
    public static Settlement paidTooLate(Cancelled order, ProviderReference payment, Instance instance, Instant now) {
        RefundDue due = order.paidTooLate(payment, now);
        return new Settlement(due, instance, movements(due.paidBy().method(), due.details().price()),
                List.of(owed(due, RefundReason.PAID_TOO_LATE)));
    }

    /**
     * Does what asks for no money and so needs no attempt: granting days, or changing to a spec that is no dearer. A negative price is given
     * back to the balance.
     *
     * @param instance as it is recorded, locked against change
     * @throws IllegalStateException if the purchase does not fit the instance
     */
    public static Settlement atOnce(OrderDetails details, Instance instance, Instant now) {
        Instance changed = details.purchase().applyTo(instance, details.id(), now);
        return new Settlement(Order.Paid.atOnce(details), changed, back(PaymentMethod.BALANCE, details.price().negated()),
                new Effect(instance, changed, now).events(details));
    }

    /**
     * Records that money which was owed was given back.
     *
     * @param way the way it went: as it came, or to the balance
     */
    public static Settlement refunded(RefundDue order, Instance instance, PaymentMethod way, Instant now) {
        Money price = order.details().price();
        return new Settlement(order.refunded(way, now), instance, back(way, price), List.of(new OrderRefunded(order.id(), price, way)));
    }

    /** Takes in money that was given back and that the customer's bank sent back. It is owed again. */
    public static Settlement bounced(Refunded order, Instance instance, Instant now) {
        RefundDue due = order.bounced(now);
        return new Settlement(due, instance, movements(order.way(), due.details().price()), List.of(owed(due, RefundReason.BOUNCED)));
    }

    /** What the attempt was withdrawn for comes about, however it ended without money. */
    private static Settlement withoutMoney(Paying order, Instance instance, Optional<DeclineReason> declined, Instant now) {
        Withdrawal reason = order.attempt().withdrawal().orElse(Withdrawal.OTHER_METHOD);
        return switch (reason) {
            case CANCELLED -> cancelled(order, instance, CancellationReason.REQUESTED, now);
            case NOT_PAID_IN_TIME -> cancelled(order, instance, CancellationReason.NOT_PAID_IN_TIME, now);
            case AUTHENTICATION_REQUIRED -> declined(order, instance, declined.orElse(DeclineReason.AUTHENTICATION_REQUIRED), now);
            case OTHER_METHOD, PAGE_OVER, UNANSWERED -> declined.map(why -> declined(order, instance, why, now))
                    .orElseGet(() -> new Settlement(order.voided(now), instance, List.of(), List.of()));
        };
    }

    private static Settlement declined(Paying order, Instance instance, DeclineReason reason, Instant now) {
        return new Settlement(order.declined(reason, now), instance, List.of(), List.of(new PaymentDeclined(order.id(), reason.code())));
    }

    private static Settlement cancelled(Paying order, Instance instance, CancellationReason reason, Instant now) {
        return new Settlement(order.voidedAndCancelled(reason, now), instance, List.of(), List.of(new OrderCancelled(order.id(), reason)));
    }

    private static Settlement paid(Paying order, Instance instance, Instant now) {
        OrderDetails details = order.details();
        List<Movement> movements = movements(order.attempt().method(), details.price());
        if (!details.purchase().stillFits(instance, now)) {
            RefundDue due = order.paidInVain(now);
            return new Settlement(due, instance, movements, List.of(owed(due, RefundReason.PAID_IN_VAIN)));
        }
        Instance changed = details.purchase().applyTo(instance, order.id(), now);
        return new Settlement(order.paid(now), changed, movements, new Effect(instance, changed, now).events(details));
    }

    private static InstanceEvent owed(RefundDue order, RefundReason reason) {
        return new OrderRefundDue(order.id(), order.details().price(), reason);
    }

    /** The same, with something that came about just before and is to be told first. */
    public Settlement after(InstanceEvent earlier) {
        return after(List.of(earlier));
    }

    /** The same, with all that came about just before and is to be told first. */
    public Settlement after(List<InstanceEvent> earlier) {
        return new Settlement(order, instance, movements, Stream.concat(earlier.stream(), events.stream()).toList());
    }

    private static List<Movement> movements(PaymentMethod method, Money price) {
        return price.isZero() ? List.of() : List.of(new Movement(purse(method), LedgerAccount.REVENUE, price));
    }

    private static List<Movement> back(PaymentMethod way, Money amount) {
        return amount.isZero() ? List.of() : List.of(new Movement(LedgerAccount.REVENUE, purse(way), amount));
    }

    private static LedgerAccount purse(PaymentMethod method) {
        return method == PaymentMethod.BALANCE ? LedgerAccount.BALANCE : LedgerAccount.PROVIDER_CLEARING;
    }
}
