package io.renewal.rest.console.order;

import io.renewal.domain.order.Order;
import java.util.Optional;

/**
 * The page of an order.
 *
 * @param wanted what its reader has just asked for, if it is to be told how that went
 */
record OrderPage(OrderView view, Optional<Wanted> wanted) {
    /** What may have come too late. */
    enum Wanted {
        CANCELLATION
    }

    /** Whether it was paid before it could be cancelled. */
    boolean stands() {
        return wanted.isPresent() && view.order() instanceof Order.Paid;
    }
}
