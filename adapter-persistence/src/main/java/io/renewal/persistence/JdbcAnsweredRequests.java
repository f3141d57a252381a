package io.renewal.persistence;

import io.renewal.application.idempotency.AnsweredRequest;
import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.idempotency.RecordedAnswer;
import io.renewal.application.idempotency.RequestFingerprint;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.out.AnsweredRequests;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class JdbcAnsweredRequests implements AnsweredRequests {
    private final Handle handle;
    private final Pipeline pipeline;

    JdbcAnsweredRequests(Handle handle, Pipeline pipeline) {
        this.handle = handle;
        this.pipeline = pipeline;
    }

    @Override
    public boolean tryLock(Caller caller, IdempotencyKey key) {
        // A lock on 64 bits of a hash. Two keys that share them would, once in a blue moon, keep one of two callers waiting.
        return handle.createQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(:claimed, 0))")
                .bind("claimed", caller(caller) + " " + key.value()).mapTo(Boolean.class).one();
    }

    @Override
    public Optional<AnsweredRequest> find(Caller caller, IdempotencyKey key) {
        return handle.createQuery("SELECT * FROM answered_requests WHERE caller = :caller AND idempotency_key = :key")
                .bind("caller", caller(caller)).bind("key", key.value()).map((columns, _) -> request(caller, key, new Row(columns)))
                .findOne();
    }

    @Override
    public void add(AnsweredRequest request) {
        pipeline.later("""
                INSERT INTO answered_requests (caller, idempotency_key, fingerprint, status, body, answered_at)
                VALUES (:caller, :key, :fingerprint, :status, :body, :answeredAt)
                """, Map.of("caller", caller(request.caller()), "key", request.key().value(), "fingerprint", request.fingerprint().value(),
                "status", request.answer().status(), "body", request.answer().body(), "answeredAt", request.answeredAt()));
    }

    @Override
    public int removeBefore(Instant instant, int limit) {
        return handle.createUpdate("""
                WITH oldest AS (
                    SELECT caller, idempotency_key FROM answered_requests WHERE answered_at < :instant
                    ORDER BY answered_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                DELETE FROM answered_requests a USING oldest o WHERE a.caller = o.caller AND a.idempotency_key = o.idempotency_key
                """).bind("instant", instant).bind("limit", limit).execute();
    }

    private static String caller(Caller caller) {
        return switch (caller) {
            case Caller.Customer customer -> customer.accountId().value();
            case Caller.Operator _ -> "*";
        };
    }

    private static AnsweredRequest request(Caller caller, IdempotencyKey key, Row row) throws SQLException {
        return new AnsweredRequest(caller, key, new RequestFingerprint(row.text("fingerprint")),
                new RecordedAnswer(row.number("status"), row.text("body")), row.instant("answered_at"));
    }
}
