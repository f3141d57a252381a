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
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** The one of an instance that is recorded as open. */
    static final String OPEN_OF_INSTANCE = SELECT + """
            JOIN instance_directory d ON d.account_id = o.account_id AND d.instance_id = o.instance_id
            WHERE d.instance_id = :instanceId AND o.status IN ('Unpaid', 'Paying')
            """;

    private final Handle handle;
    private final Pipeline pipeline;
    private final LockOrder locks;
    private final JdbcAttempts attempts;

    JdbcOrders(Handle handle, Pipeline pipeline, LockOrder locks) {
        this.handle = handle;
        this.pipeline = pipeline;
        this.locks = locks;
        this.attempts = new JdbcAttempts(pipeline);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return handle.createQuery(SELECT + "WHERE o.order_id = :orderId").bind("orderId", id)
                .map((columns, _) -> OrderRows.order(new Row(columns))).findOne();
    }

    @Override
    public Map<OrderId, Order> find(Collection<OrderId> ids) {
        return handle.createQuery(SELECT + "WHERE o.order_id = ANY (:orderIds)")
                .bindArray("orderIds", UUID.class, ids.stream().map(OrderId::value).toList())
                .map((columns, _) -> OrderRows.order(new Row(columns))).stream()
                .collect(Collectors.toMap(Order::id, Function.identity()));
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
    public List<Order> history(InstanceId instanceId) {
        return handle.createQuery(SELECT + """
                JOIN instance_directory d ON d.account_id = o.account_id AND d.instance_id = o.instance_id
                WHERE d.instance_id = :instanceId AND (o.status = 'Paid' OR o.kind = 'SpecChange')
                ORDER BY o.created_at, o.order_id
                """).bind("instanceId", instanceId).map((columns, _) -> OrderRows.order(new Row(columns))).list();
    }

    @Override
    public void add(List<? extends Order> orders) {
        if (orders.isEmpty()) {
            return;
        }
        pipeline.later("""
                INSERT INTO orders (account_id, order_id, instance_id, kind, origin, status, spec, price, currency, lines, created_at,
                    pay_before, period_months, grant_days, grant_reason, old_spec, priced_from, priced_until, shares, current_end_time, counts_from,
                    new_end_time, anchor_day, anchor_time, price_list_id,
                    paid_at, cancelled_at, cancellation_reason, refund_due_since, refunded_by, refunded_at, refund_look_at)
                SELECT u.*, CASE u.status WHEN 'RefundDue' THEN clock_timestamp() END
                FROM unnest(:accountId, :orderId::uuid[], :instanceId, :kind, :origin, :status, :spec, :price::bigint[], :currency, :lines::jsonb[],
                    :createdAt::timestamptz[], :payBefore::timestamptz[], :periodMonths::int[], :grantDays::int[], :grantReason, :oldSpec,
                    :pricedFrom::timestamptz[], :pricedUntil::timestamptz[], :shares::jsonb[], :currentEndTime::timestamptz[],
                    :countsFrom::timestamptz[], :newEndTime::timestamptz[], :anchorDay::smallint[], :anchorTime::time[], :priceListId,
                    :paidAt::timestamptz[], :cancelledAt::timestamptz[], :cancellationReason, :refundDueSince::timestamptz[], :refundedBy,
                    :refundedAt::timestamptz[])
                    AS u (account_id, order_id, instance_id, kind, origin, status, spec, price, currency, lines,
                        created_at, pay_before, period_months, grant_days, grant_reason, old_spec,
                        priced_from, priced_until, shares, current_end_time,
                        counts_from, new_end_time, anchor_day, anchor_time, price_list_id,
                        paid_at, cancelled_at, cancellation_reason, refund_due_since, refunded_by,
                        refunded_at)
                """, new Batch(orders.stream().map(OrderColumns::of).toList()).arrays());
        attempts.write(orders);
    }

    @Override
    public int countOver(Instant now, int atMost) {
        return handle.createQuery("""
                SELECT count(*) FROM (SELECT 1 FROM orders WHERE status = 'Unpaid' AND pay_before <= :now LIMIT :atMost) AS over
                """).bind("now", now).bind("atMost", atMost).mapTo(Integer.class).one();
    }

    @Override
    public Waiting unpaidByAutoRenewal(int atMost) {
        // In the order of the index that unpaid orders have.
        return handle.createQuery("""
                SELECT count(*) AS orders, min(created_at) AS since
                FROM (SELECT created_at FROM orders WHERE status = 'Unpaid' AND origin = 'AutoRenewal' ORDER BY pay_before LIMIT :atMost)
                    AS unpaid
                """).bind("atMost", atMost).map((columns, _) -> waiting(new Row(columns))).one();
    }

    private static Waiting waiting(Row row) throws SQLException {
        return new Waiting(row.number("orders"), row.instantIfAny("since"));
    }

    @Override
    public Optional<Instant> firstPayBefore() {
        return handle.createQuery("SELECT min(pay_before) AS due FROM orders WHERE status = 'Unpaid'")
                .map((columns, _) -> new Row(columns).instantIfAny("due")).one();
    }

    @Override
    public void update(List<? extends Order> orders) {
        if (orders.isEmpty()) {
            return;
        }
        Batch batch = new Batch(orders.stream().map(OrderColumns::change).toList());
        String complaint = "not there, or cannot go that way any more: one of "
                + orders.stream().map(order -> order.id() + " to " + order.status()).toList();
        pipeline.later("""
                WITH changed AS (
                UPDATE orders o
                SET status = u.status, paid_at = coalesce(u.paid_at, o.paid_at), cancelled_at = coalesce(u.cancelled_at, o.cancelled_at),
                    cancellation_reason = coalesce(u.cancellation_reason, o.cancellation_reason),
                    refund_due_since = coalesce(u.refund_due_since, o.refund_due_since),
                    refunded_by = u.refunded_by, refunded_at = u.refunded_at,
                    refund_look_at = CASE u.status WHEN 'RefundDue' THEN clock_timestamp() END
                FROM unnest(:accountId, :orderId::uuid[], :status, :predecessors, :paidAt::timestamptz[], :cancelledAt::timestamptz[],
                        :cancellationReason, :refundDueSince::timestamptz[], :refundedBy, :refundedAt::timestamptz[])
                    AS u (account_id, order_id, status, predecessors, paid_at, cancelled_at,
                        cancellation_reason, refund_due_since, refunded_by, refunded_at)
                WHERE o.account_id = u.account_id AND o.order_id = u.order_id AND o.status = ANY (string_to_array(u.predecessors, ' '))
                RETURNING 1)
                SELECT require_rows(count(*), :expectedRows, :complaint) FROM changed
                """, Rows.required(orders.size(), complaint, batch.arrays()));
        attempts.write(orders);
    }

    @Override
    public Page<Order> list(OrderFilter filter, PageRequest page, Instant now) {
        return new OrderListing(handle, filter, now).page(page);
    }
}
