package io.renewal.rest.console.order;

import io.renewal.domain.order.Order;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A page of the list of orders.
 *
 * @param next the address of the next page
 * @param isFirst whether it begins with the newest
 */
record OrderList(OrderQuery query, List<Row> rows, Optional<String> next, boolean isFirst) {
    OrderList {
        rows = List.copyOf(rows);
    }

    /**
     * One order.
     *
     * @param zone the billing zone
     */
    record Row(Order order, ZoneId zone) {}
}
