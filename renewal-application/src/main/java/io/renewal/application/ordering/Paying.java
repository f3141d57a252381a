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
     * Pays an order that is in the books. Everything is locked by the caller.
     *
     * @return the order as it is then, and as it is recorded
     */
    Order pay(Tx tx, Account account, Instance instance, Unpaid order, Tender tender, Instant now) {
        // What costs nothing moves no money, and no provider would move it.
        if (tender.method() != PaymentMethod.BALANCE && !order.details().price().isZero()) {
            Order.Paying paying = order.pay(tender, now);
            tx.orders().update(paying);
            tx.attempts().lease(paying.attemptId(), times.lease());
            return paying;
        }
        Settlement settlement = Settling.fromBalance(account, instance, order, now);
        tx.orders().update(settlement.order());
        settling.write(tx, settlement, now);
        return settlement.order();
    }
}
