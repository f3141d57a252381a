package io.renewal.application.ordering;

import io.renewal.application.payment.PaymentTimes;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.settlement.Settling;
import io.renewal.domain.account.Account;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.settlement.Settlement;
import jakarta.inject.Inject;
import java.time.Instant;

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
     * How an order goes on that is paid in some way: paid or declined by the balance at once, or waiting for the provider. Everything
     * is locked by the caller, and nothing is written.
     */
    static Settlement begin(Account account, Instance instance, Unpaid order, Tender tender, Instant now) {
        // What costs nothing moves no money, and no provider would move it.
        return tender.method() == PaymentMethod.BALANCE || order.details().price().isZero()
                ? Settling.fromBalance(account, instance, order, now)
                : Settlement.begun(order.pay(tender, now), instance);
    }

    /** Writes how an order begins that is not in the books yet. */
    Order add(Tx tx, Settlement settlement, Instant now) {
        tx.orders().add(settlement.order());
        return write(tx, settlement, now);
    }

    /** Writes how an order goes on that is in the books. */
    Order update(Tx tx, Settlement settlement, Instant now) {
        tx.orders().update(settlement.order());
        return write(tx, settlement, now);
    }

    private Order write(Tx tx, Settlement settlement, Instant now) {
        settling.write(tx, settlement, now);
        if (settlement.order() instanceof Order.Paying begun) {
            tx.attempts().lease(begun.attemptId(), times.lease());
        }
        return settlement.order();
    }
}
