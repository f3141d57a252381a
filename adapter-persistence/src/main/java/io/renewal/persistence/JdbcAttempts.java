package io.renewal.persistence;

import io.renewal.domain.order.Order;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentAttempt.Ended;
import io.renewal.domain.payment.PaymentAttempt.Pending;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes the payment attempts of orders. */
final class JdbcAttempts {
    private final Handle handle;

    JdbcAttempts(Handle handle) {
        this.handle = handle;
    }

    /** Adds the attempts that are new and ends those that have ended; one that ended before stays as it is. */
    void write(List<? extends Order> orders) {
        if (orders.stream().allMatch(order -> order.attempts().isEmpty())) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO payment_attempts (account_id, order_id, number, method, status, started_at, ended_at, decline_reason)
                VALUES (:accountId, :orderId, :number, :method, :status, :startedAt, :endedAt, :declineReason)
                ON CONFLICT (account_id, order_id, number) DO UPDATE
                SET status = excluded.status, ended_at = excluded.ended_at, decline_reason = excluded.decline_reason
                WHERE payment_attempts.status = 'Pending'
                """);
        orders.forEach(order -> add(order, batch));
        batch.execute();
    }

    private static void add(Order order, PreparedBatch batch) {
        for (PaymentAttempt attempt : order.attempts()) {
            Optional<Ended> ended = switch (attempt) {
                case Pending _ -> Optional.empty();
                case Ended over -> Optional.of(over);
            };
            batch.bind("accountId", order.details().accountId()).bind("orderId", order.id()).bind("number", attempt.number())
                    .bind("method", attempt.method()).bind("status", AttemptStatus.of(attempt)).bind("startedAt", attempt.startedAt())
                    .bind("endedAt", ended.map(Ended::endedAt))
                    .bind("declineReason", ended.flatMap(Ended::declineReason).map(DeclineReason::code)).add();
        }
    }
}
