package io.renewal.domain.settlement;

import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.OrderRefunded;
import io.renewal.domain.event.InstanceEvent.PaymentDeclined;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.ledger.LedgerAccount;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.Order.RefundDue;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentMethod;
import java.time.Instant;
import java.util.List;
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
            case PaymentAnswer.Declined declined -> {
                InstanceEvent event = new PaymentDeclined(order.id(), declined.reason().code());
                yield new Settlement(order.declined(declined.reason(), now), instance, List.of(), List.of(event));
            }
            case PaymentAnswer.Voided _ -> new Settlement(order.voided(now), instance, List.of(), List.of());
        };
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
        return new Settlement(order.refunded(now), instance, back(way, price), List.of(new OrderRefunded(order.id(), price, way)));
    }

    private static Settlement paid(Paying order, Instance instance, Instant now) {
        OrderDetails details = order.details();
        List<Movement> movements = movements(order.attempt().method(), details.price());
        if (!details.purchase().stillFits(instance, now)) {
            return new Settlement(order.paidInVain(now), instance, movements, List.of());
        }
        Instance changed = details.purchase().applyTo(instance, order.id(), now);
        return new Settlement(order.paid(now), changed, movements, new Effect(instance, changed, now).events(details));
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
