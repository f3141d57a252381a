package io.renewal.persistence;

import io.renewal.domain.order.Order;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentAttempt.Ended;
import io.renewal.domain.payment.PaymentAttempt.Pending;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.Tender.CardKeeping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the payment attempts of orders. */
final class JdbcAttempts {
    private final Pipeline pipeline;

    JdbcAttempts(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Adds the attempts that are new and ends those that have ended; one that ended before stays as it is, unless it was paid after all. */
    void write(List<? extends Order> orders) {
        List<Map<String, Object>> rows = orders.stream().flatMap(order -> order.attempts().stream().map(attempt -> row(order, attempt)))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        pipeline.later("""
                INSERT INTO payment_attempts (account_id, order_id, number, method, status, started_at, ended_at, decline_reason,
                    card_id, return_to, keeps_card, open_until, payment, page, withdrawal, look_at)
                SELECT u.*, CASE WHEN u.status = 'Pending' AND u.method <> 'Balance' THEN clock_timestamp() END
                FROM unnest(:accountId, :orderId::uuid[], :number::int[], :method, :status, :startedAt::timestamptz[],
                    :endedAt::timestamptz[], :declineReason, :cardId, :returnTo, :keepsCard::boolean[], :openUntil::timestamptz[], :payment,
                    :page, :withdrawal)
                    AS u (account_id, order_id, number, method, status, started_at, ended_at, decline_reason,
                        card_id, return_to, keeps_card, open_until, payment, page, withdrawal)
                ON CONFLICT (account_id, order_id, number) DO UPDATE
                SET status = excluded.status, ended_at = excluded.ended_at, decline_reason = excluded.decline_reason,
                    look_at = excluded.look_at
                WHERE payment_attempts.status = 'Pending'
                    OR (payment_attempts.status <> 'Paid' AND excluded.status = 'Paid')
                """, new Batch(rows).arrays());
    }

    private static Map<String, Object> row(Order order, PaymentAttempt attempt) {
        Optional<Ended> ended = switch (attempt) {
            case Pending _ -> Optional.empty();
            case Ended over -> Optional.of(over);
        };
        Map<String, Object> columns = new HashMap<>();
        columns.put("accountId", order.details().accountId());
        columns.put("orderId", order.id());
        columns.put("number", attempt.number());
        columns.put("method", attempt.method());
        columns.put("status", AttemptStatus.of(attempt));
        columns.put("startedAt", attempt.startedAt());
        columns.put("endedAt", ended.map(Ended::endedAt));
        columns.put("declineReason", ended.flatMap(Ended::declineReason).map(DeclineReason::code));
        columns.put("payment", attempt.payment());
        putRunning(columns, attempt instanceof Pending pending ? Optional.of(pending) : Optional.empty());
        return columns;
    }

    /** What only an attempt has that runs. */
    private static void putRunning(Map<String, Object> columns, Optional<Pending> running) {
        Optional<Tender.Card> card = running.map(Pending::tender).filter(Tender.Card.class::isInstance).map(Tender.Card.class::cast);
        Optional<Tender.Page> page = running.map(Pending::tender).filter(Tender.Page.class::isInstance).map(Tender.Page.class::cast);
        columns.put("cardId", card.map(Tender.Card::card));
        columns.put("returnTo", card.flatMap(Tender.Card::returnTo).or(() -> page.map(Tender.Page::returnTo)));
        columns.put("keepsCard", page.map(where -> String.valueOf(where.keeping() == CardKeeping.KEPT)));
        columns.put("openUntil", running.map(Pending::openUntil));
        columns.put("page", running.flatMap(attempt -> attempt.atProvider().page()));
        columns.put("withdrawal", running.flatMap(Pending::withdrawal));
    }
}
