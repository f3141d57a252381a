package io.renewal.persistence;

import io.renewal.application.port.out.Attempts;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.payment.AtProvider;
import io.renewal.domain.payment.AttemptId;
import io.renewal.domain.payment.ProviderReference;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Timed by the clock of the database, at the moment of the statement. */
record JdbcRunningAttempts(Handle handle) implements Attempts {
    @Override
    public void update(Paying order) {
        AtProvider far = order.attempt().atProvider();
        Rows.requireOne(handle.createUpdate("""
                UPDATE payment_attempts
                SET open_until = :openUntil, payment = :payment, page = :page, withdrawal = :withdrawal,
                    looks = CASE WHEN withdrawal IS DISTINCT FROM :withdrawal THEN 0 ELSE looks END
                WHERE account_id = :accountId AND order_id = :orderId AND number = :number AND status = 'Pending'
                    AND (payment IS NULL OR payment = :payment)
                """).bind("openUntil", order.attempt().openUntil()).bind("payment", far.payment()).bind("page", far.page())
                .bind("withdrawal", far.withdrawal()).bind("accountId", order.details().accountId()).bind("orderId", order.id())
                .bind("number", order.attempt().number()).execute(), order.attemptId());
    }

    @Override
    public void lease(AttemptId attempt, Duration lease) {
        handle.createUpdate("""
                UPDATE payment_attempts SET look_at = clock_timestamp() + make_interval(secs => :lease)
                WHERE account_id = (SELECT account_id FROM orders WHERE order_id = :orderId) AND order_id = :orderId AND number = :number
                    AND look_at IS NOT NULL
                """).bind("lease", seconds(lease)).bind("orderId", attempt.orderId()).bind("number", attempt.number()).execute();
    }

    @Override
    public void postpone(AttemptId attempt, Pause pause, String problem) {
        handle.createUpdate("""
                UPDATE payment_attempts
                SET look_at = clock_timestamp() + make_interval(secs => least(:longest, :first * power(2, least(looks, 30)))),
                    looks = looks + 1, problem = :problem
                WHERE account_id = (SELECT account_id FROM orders WHERE order_id = :orderId) AND order_id = :orderId AND number = :number
                    AND look_at IS NOT NULL
                """).bind("first", seconds(pause.first())).bind("longest", seconds(pause.longest())).bind("problem", problem)
                .bind("orderId", attempt.orderId()).bind("number", attempt.number()).execute();
    }

    @Override
    public void await(AttemptId attempt, Duration pause, String what) {
        handle.createUpdate("""
                UPDATE payment_attempts
                SET look_at = clock_timestamp() + make_interval(secs => :pause), looks = 0, problem = :problem
                WHERE account_id = (SELECT account_id FROM orders WHERE order_id = :orderId) AND order_id = :orderId AND number = :number
                    AND look_at IS NOT NULL
                """).bind("pause", seconds(pause)).bind("problem", what).bind("orderId", attempt.orderId())
                .bind("number", attempt.number()).execute();
    }

    @Override
    public void hasten(int mostLooks) {
        handle.createUpdate("""
                UPDATE payment_attempts SET look_at = clock_timestamp()
                WHERE look_at > clock_timestamp() AND looks BETWEEN 1 AND :mostLooks
                """).bind("mostLooks", mostLooks).execute();
    }

    @Override
    public List<OrderId> claimOverdue(int limit, Duration lease) {
        return handle.createQuery("""
                WITH due AS (
                    SELECT account_id, order_id, number, look_at FROM payment_attempts WHERE look_at <= (SELECT clock_timestamp())
                    ORDER BY look_at LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED),
                leased AS (
                    UPDATE payment_attempts p SET look_at = clock_timestamp() + make_interval(secs => :lease)
                    FROM due WHERE p.account_id = due.account_id AND p.order_id = due.order_id AND p.number = due.number
                    RETURNING p.order_id, due.look_at AS waiting_since)
                SELECT order_id FROM leased ORDER BY waiting_since
                """).bind("limit", limit).bind("lease", seconds(lease)).map((columns, _) -> new OrderId(new Row(columns).uuid("order_id")))
                .list();
    }

    @Override
    public Optional<OrderId> orderOf(ProviderReference payment) {
        return handle.createQuery("SELECT order_id FROM payment_attempts WHERE payment = :payment").bind("payment", payment)
                .map((columns, _) -> new OrderId(new Row(columns).uuid("order_id"))).findOne();
    }

    @Override
    public Optional<Instant> firstOpenUntil() {
        return handle.createQuery("""
                SELECT min(open_until) AS due FROM payment_attempts
                WHERE status = 'Pending' AND method <> 'Balance' AND withdrawal IS NULL
                """).map((columns, _) -> new Row(columns).instantIfAny("due")).one();
    }

    @Override
    public List<Doubt> running(int limit) {
        return handle.createQuery("""
                SELECT p.*, o.instance_id
                FROM payment_attempts p JOIN orders o USING (account_id, order_id)
                WHERE p.look_at IS NOT NULL ORDER BY p.started_at LIMIT :limit
                """).bind("limit", limit).map((columns, _) -> doubt(new Row(columns))).list();
    }

    @Override
    public Count count(int atMost) {
        return handle.createQuery("""
                SELECT count(*) AS running, count(*) FILTER (WHERE looks > 0 AND (page IS NULL OR withdrawal IS NOT NULL)) AS in_doubt
                FROM (SELECT looks, page, withdrawal FROM payment_attempts WHERE look_at IS NOT NULL LIMIT :atMost) AS counted
                """).bind("atMost", atMost).map((columns, _) -> count(new Row(columns))).one();
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static Count count(Row row) throws SQLException {
        return new Count(row.number("running"), row.number("in_doubt"));
    }

    private static Doubt doubt(Row row) throws SQLException {
        return new Doubt(new AttemptId(new OrderId(row.uuid("order_id")), row.number("number")), new AccountId(row.text("account_id")),
                new InstanceId(row.text("instance_id")), row.instant("started_at"), row.number("looks"), row.textIfAny("problem"),
                row.instant("look_at"));
    }
}
