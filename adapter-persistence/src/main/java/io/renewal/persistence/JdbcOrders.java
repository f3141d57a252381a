package io.renewal.persistence;

import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.port.out.Orders;
import io.renewal.application.query.OrderFilter;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderTransition;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

final class JdbcOrders implements Orders {
    /** Orders, each with its attempts. */
    static final String SELECT = """
            SELECT o.*,
                   (SELECT coalesce(jsonb_agg(p ORDER BY p.number), '[]')
                    FROM payment_attempts p WHERE p.account_id = o.account_id AND p.order_id = o.order_id) AS attempts
            FROM orders o
            """;

    private final Handle handle;
    private final LockOrder locks;
    private final JdbcAttempts attempts;

    JdbcOrders(Handle handle, LockOrder locks) {
        this.handle = handle;
        this.locks = locks;
        this.attempts = new JdbcAttempts(handle);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return handle.createQuery(SELECT + "WHERE o.order_id = :orderId").bind("orderId", id)
                .map((columns, _) -> OrderRows.order(new Row(columns))).findOne();
    }

    @Override
    public Optional<Order> lock(OrderId id) {
        locks.enter(Level.ORDER);
        // Read by a statement of its own: the one that waited would show the attempts as they were before it waited.
        return handle.createQuery("SELECT order_id FROM orders WHERE order_id = :orderId FOR NO KEY UPDATE").bind("orderId", id)
                .mapTo(String.class).findOne().flatMap(_ -> find(id));
    }

    @Override
    public Map<InstanceId, Order> open(Collection<InstanceId> instances) {
        return handle.createQuery(SELECT + """
                JOIN instance_directory d ON d.account_id = o.account_id AND d.instance_id = o.instance_id
                WHERE d.instance_id = ANY (:instances) AND o.status IN ('Unpaid', 'Paying')
                """).bindArray("instances", String.class, instances.stream().map(InstanceId::value).toList())
                .map((columns, _) -> OrderRows.order(new Row(columns))).stream()
                .collect(Collectors.toMap(order -> order.details().instanceId(), Function.identity()));
    }

    @Override
    public void add(Order order) {
        handle.createUpdate("""
                INSERT INTO orders (account_id, order_id, instance_id, kind, origin, status, spec, price, currency, lines, created_at,
                    pay_before, period_months, current_end_time, counts_from, new_end_time, anchor_day, anchor_time, price_list_id,
                    paid_at, cancelled_at, cancellation_reason, refund_due_since, refunded_at)
                VALUES (:accountId, :orderId, :instanceId, :kind, :origin, :status, :spec, :price, :currency, :lines::jsonb, :createdAt,
                    :payBefore, :periodMonths, :currentEndTime, :countsFrom, :newEndTime, :anchorDay, :anchorTime, :priceListId,
                    :paidAt, :cancelledAt, :cancellationReason, :refundDueSince, :refundedAt)
                """).bindMap(OrderColumns.details(order.details())).bindMap(OrderColumns.state(order)).execute();
        attempts.write(order);
    }

    @Override
    public void update(Order order) {
        int changed = handle.createUpdate("""
                UPDATE orders
                SET status = :status, paid_at = coalesce(:paidAt, paid_at), cancelled_at = coalesce(:cancelledAt, cancelled_at),
                    cancellation_reason = coalesce(:cancellationReason, cancellation_reason),
                    refund_due_since = coalesce(:refundDueSince, refund_due_since), refunded_at = :refundedAt
                WHERE account_id = :accountId AND order_id = :orderId AND status = ANY (:predecessors)
                """).bind("accountId", order.details().accountId()).bind("orderId", order.id()).bindMap(OrderColumns.state(order))
                .bindArray("predecessors", String.class,
                        OrderTransition.predecessorsOf(order.status()).stream().map(Words::of).toList())
                .execute();
        if (changed == 0) {
            throw new IllegalStateException("order " + order.id() + " is not there, or cannot become " + order.status() + " any more");
        }
        attempts.write(order);
    }

    @Override
    public Page<Order> list(OrderFilter filter, PageRequest page, Instant now) {
        return new OrderListing(handle, filter, now).page(page);
    }
}
