package io.renewal.persistence;

import io.renewal.application.port.out.Attempts.Pause;
import io.renewal.application.port.out.Refunds;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Timed by the clock of the database, at the moment of the statement. */
record JdbcRefunds(Handle handle) implements Refunds {
    @Override
    public List<OrderId> claimOverdue(int limit, Duration lease) {
        return handle.createQuery("""
                WITH due AS (
                    SELECT account_id, order_id, refund_look_at FROM orders WHERE refund_look_at <= (SELECT clock_timestamp())
                    ORDER BY refund_look_at LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED),
                leased AS (
                    UPDATE orders o SET refund_look_at = clock_timestamp() + make_interval(secs => :lease)
                    FROM due WHERE o.account_id = due.account_id AND o.order_id = due.order_id
                    RETURNING o.order_id, due.refund_look_at AS waiting_since)
                SELECT order_id FROM leased ORDER BY waiting_since
                """).bind("limit", limit).bind("lease", JdbcRunningAttempts.seconds(lease))
                .map((columns, _) -> new OrderId(new Row(columns).uuid("order_id"))).list();
    }

    @Override
    public void lease(OrderId order, Duration lease) {
        handle.createUpdate("""
                UPDATE orders SET refund_look_at = clock_timestamp() + make_interval(secs => :lease)
                WHERE order_id = :orderId AND refund_look_at IS NOT NULL
                """).bind("lease", JdbcRunningAttempts.seconds(lease)).bind("orderId", order).execute();
    }

    @Override
    public void postpone(OrderId order, Pause pause, String problem) {
        handle.createUpdate("""
                UPDATE orders
                SET refund_look_at = clock_timestamp()
                        + make_interval(secs => least(:longest, :first * power(2, least(refund_looks, 30)))),
                    refund_looks = refund_looks + 1, refund_problem = :problem
                WHERE order_id = :orderId AND refund_look_at IS NOT NULL
                """).bind("first", JdbcRunningAttempts.seconds(pause.first())).bind("longest", JdbcRunningAttempts.seconds(pause.longest()))
                .bind("problem", problem).bind("orderId", order).execute();
    }

    @Override
    public List<Owed> owed(int limit) {
        return handle.createQuery("""
                SELECT order_id, account_id, instance_id, refund_due_since, refund_looks, refund_problem, refund_look_at
                FROM orders WHERE refund_look_at IS NOT NULL ORDER BY refund_due_since, order_id LIMIT :limit
                """).bind("limit", limit).map((columns, _) -> owed(new Row(columns))).list();
    }

    private static Owed owed(Row row) throws SQLException {
        return new Owed(new OrderId(row.uuid("order_id")), new AccountId(row.text("account_id")), new InstanceId(row.text("instance_id")),
                row.instant("refund_due_since"), row.number("refund_looks"), row.textIfAny("refund_problem"),
                row.instant("refund_look_at"));
    }

    @Override
    public int count(int atMost) {
        return handle.createQuery("SELECT count(*) FROM (SELECT FROM orders WHERE refund_look_at IS NOT NULL LIMIT :atMost) AS owed")
                .bind("atMost", atMost).mapTo(Integer.class).one();
    }
}
