package io.renewal.application.autorenewal;

import io.renewal.application.chargerun.ChargeTally;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.OrderStatus;

/** Counts what came of orders that the payment provider has a part in. Thread-safe. */
final class CardOutcomes {
    private static final ChargeTally RENEWED = new ChargeTally(0, 1, 0, 0, 0, 0, 0);
    private static final ChargeTally DECLINED = new ChargeTally(0, 0, 1, 0, 0, 0, 0);
    private static final ChargeTally IN_DOUBT = new ChargeTally(0, 0, 0, 0, 1, 0, 0);
    private static final ChargeTally POSTPONED = new ChargeTally(0, 0, 0, 0, 0, 1, 0);
    private static final ChargeTally FAILED = new ChargeTally(0, 0, 0, 0, 0, 0, 1);

    private ChargeTally counted = ChargeTally.NONE;

    void count(Order order) {
        count(of(order));
    }

    void countFailed() {
        count(FAILED);
    }

    synchronized ChargeTally tally() {
        return counted;
    }

    /** What came of an order that nothing more is done for now. */
    static ChargeTally of(Order order) {
        if (order.status().isOpen()) {
            return order instanceof Paying ? IN_DOUBT : POSTPONED;
        }
        return order.status() == OrderStatus.CANCELLED ? DECLINED : RENEWED;
    }

    private synchronized void count(ChargeTally one) {
        counted = counted.plus(one);
    }
}
