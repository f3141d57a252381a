package io.renewal.application.ordering;

import io.renewal.application.payment.PaymentTimes;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.settlement.Settling;
import io.renewal.domain.account.Account;
import io.renewal.domain.event.InstanceEvent.OrderPlaced;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.settlement.Settlement;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Has an order paid: from the balance at once, at the provider as far as a transaction can. Thread-safe. */
final class Paying {
    private final Settling settling;
    private final PaymentTimes times;

    @Inject
    Paying(Settling settling, PaymentTimes times) {
        this.settling = settling;
        this.times = times;
    }

    /**
     * Puts a new order into the books, and has it paid if a way is given. Everything is locked by the caller.
     *
     * @return the order as it is then, and as it is recorded
     */
    Order place(Tx tx, Account account, Instance instance, Unpaid order, Optional<Tender> payWith, Instant now) {
        OrderDetails details = order.details();
        OrderPlaced placed = new OrderPlaced(order.id(), details.origin(), details.price(), details.payBefore());
        Settlement begun = payWith.map(tender -> begin(account, instance, order, tender, now))
                .orElseGet(() -> Settlement.unchanged(order, instance)).after(placed);
        return leased(tx, settling.add(tx, begun, now));
    }

    /** Has an order paid that is in the books, in the same way. */
    Order pay(Tx tx, Account account, Instance instance, Unpaid order, Tender tender, Instant now) {
        return leased(tx, settling.update(tx, begin(account, instance, order, tender, now), now));
    }

    private static Settlement begin(Account account, Instance instance, Unpaid order, Tender tender, Instant now) {
        // What costs nothing moves no money, and no provider would move it.
        return tender.method() == PaymentMethod.BALANCE || order.details().price().isZero()
                ? Settling.fromBalance(account, instance, order, now)
                : Settlement.unchanged(order.pay(tender, now), instance);
    }

    /** Whoever began it goes on with it, undisturbed by others. */
    private Order leased(Tx tx, Order order) {
        if (order instanceof Order.Paying begun) {
            tx.attempts().lease(begun.attemptId(), times.lease());
        }
        return order;
    }
}
