package io.renewal.persistence;

import io.renewal.domain.order.Order;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentAttempt.Ended;
import io.renewal.domain.payment.PaymentAttempt.Pending;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the payment attempts of orders. */
final class JdbcAttempts {
    private final Pipeline pipeline;

    JdbcAttempts(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Adds the attempts that are new and ends those that have ended; one that ended before stays as it is. */
    void write(List<? extends Order> orders) {
        List<Map<String, Object>> rows = orders.stream().flatMap(order -> order.attempts().stream().map(attempt -> row(order, attempt)))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        pipeline.later("""
                INSERT INTO payment_attempts (account_id, order_id, number, method, status, started_at, ended_at, decline_reason)
                SELECT *
                FROM unnest(:accountId, :orderId::uuid[], :number::int[], :method, :status, :startedAt::timestamptz[],
                    :endedAt::timestamptz[], :declineReason)
                ON CONFLICT (account_id, order_id, number) DO UPDATE
                SET status = excluded.status, ended_at = excluded.ended_at, decline_reason = excluded.decline_reason
                WHERE payment_attempts.status = 'Pending'
                """, new Batch(rows).arrays());
    }

    private static Map<String, Object> row(Order order, PaymentAttempt attempt) {
        Optional<Ended> ended = switch (attempt) {
            case Pending _ -> Optional.empty();
            case Ended over -> Optional.of(over);
        };
        return Map.of("accountId", order.details().accountId(), "orderId", order.id(), "number", attempt.number(), "method",
                attempt.method(), "status", AttemptStatus.of(attempt), "startedAt", attempt.startedAt(), "endedAt",
                ended.map(Ended::endedAt), "declineReason", ended.flatMap(Ended::declineReason).map(DeclineReason::code));
    }
}
