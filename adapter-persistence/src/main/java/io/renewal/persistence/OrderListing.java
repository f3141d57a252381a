package io.renewal.persistence;

import io.renewal.application.query.OrderFilter;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * One listing of orders, the newest first.
 *
 * @param now what statuses are told for; by the same rule as {@link Order#asOf}
 */
record OrderListing(Handle handle, OrderFilter filter, Instant now) {
    Page<Order> page(PageRequest page) {
        Conditions conditions = new Conditions().andIf(filter.accountId(), "accountId", "o.account_id = :accountId");
        filter.instanceId().ifPresent(id -> conditions.and("o.instance_id = :instanceId", "instanceId", id)
                // Says nothing new, but lets the index be used that begins with the account.
                .and("o.account_id = (SELECT account_id FROM instance_directory WHERE instance_id = :instanceId)"));
        filter.status().ifPresent(status -> restrictTo(status, conditions));
        page.after().ifPresent(after -> conditions.and("(o.created_at, o.order_id) < (:afterTime, :afterId::uuid)", "afterTime", after.at())
                .with("afterId", after.id()));
        List<Order> rows = handle.createQuery(JdbcOrders.SELECT + conditions.where() + """
                ORDER BY o.created_at DESC, o.order_id DESC
                LIMIT :limit
                """).bindMap(conditions.values()).bind("limit", page.limit() + 1L)
                .map((columns, _) -> OrderRows.order(new Row(columns))).list();
        return Page.of(rows, page.limit(), order -> new Position(order.details().createdAt(), order.id().toString()));
    }

    private void restrictTo(OrderStatus status, Conditions conditions) {
        switch (status) {
            case UNPAID -> conditions.and("o.status = 'Unpaid' AND :now < o.pay_before", "now", now);
            case CANCELLED -> conditions.and("(o.status = 'Cancelled' OR o.status = 'Unpaid' AND o.pay_before <= :now)", "now", now);
            case PAYING, PAID, REFUND_DUE, REFUNDED -> conditions.and("o.status = :status", "status", status);
        }
    }
}
