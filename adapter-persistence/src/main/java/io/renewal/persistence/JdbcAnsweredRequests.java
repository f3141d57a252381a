package io.renewal.persistence;

import io.renewal.application.idempotency.AnsweredRequest;
import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.idempotency.RecordedAnswer;
import io.renewal.application.idempotency.RequestFingerprint;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.out.AnsweredRequests;
import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.domain.identity.OrderId;
import io.renewal.persistence.Step.Question;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class JdbcAnsweredRequests implements AnsweredRequests {
    private final Handle handle;
    private final Pipeline pipeline;
    private final LockOrder locks;

    JdbcAnsweredRequests(Handle handle, Pipeline pipeline, LockOrder locks) {
        this.handle = handle;
        this.pipeline = pipeline;
        this.locks = locks;
    }

    @Override
    public Claim claim(Caller caller, IdempotencyKey key) {
        locks.enter(Level.REQUEST);
        // A lock on 64 bits of a hash. Two keys that share them would, once in a blue moon, keep one of two callers waiting.
        Question<Boolean> lock = new Question<>("SELECT pg_try_advisory_xact_lock(hashtextextended(:claimed, 0)) AS locked",
                Map.of("claimed", caller(caller) + " " + key.value()), row -> row.yes("locked"));
        Question<AnsweredRequest> earlier = earlier(caller, key);
        // In this order, by two statements: what is read was there when the key was claimed.
        pipeline.ask(lock, earlier);
        if (!lock.one().orElseThrow()) {
            return new Claim.Held();
        }
        return earlier.one().<Claim>map(Claim.Answered::new).orElseGet(Claim.Free::new);
    }

    @Override
    public Optional<AnsweredRequest> find(Caller caller, IdempotencyKey key) {
        Question<AnsweredRequest> earlier = earlier(caller, key);
        pipeline.ask(earlier);
        return earlier.one();
    }

    private static Question<AnsweredRequest> earlier(Caller caller, IdempotencyKey key) {
        return new Question<>("SELECT * FROM answered_requests WHERE caller = :caller AND idempotency_key = :key",
                Map.of("caller", caller(caller), "key", key.value()), row -> request(caller, key, row));
    }

    @Override
    public void add(AnsweredRequest request) {
        pipeline.later("""
                INSERT INTO answered_requests (caller, idempotency_key, fingerprint, status, body, answered_at, goes_on)
                VALUES (:caller, :key, :fingerprint, :status, :body, :answeredAt, :goesOn)
                """, columns(request));
    }

    @Override
    public void replace(AnsweredRequest request) {
        pipeline.later("""
                UPDATE answered_requests SET status = :status, body = :body, answered_at = :answeredAt, goes_on = :goesOn
                WHERE caller = :caller AND idempotency_key = :key AND fingerprint = :fingerprint
                """, columns(request));
    }

    private static Map<String, ?> columns(AnsweredRequest request) {
        return Map.of("caller", caller(request.caller()), "key", request.key().value(), "fingerprint", request.fingerprint().value(),
                "status", request.answer().status(), "body", request.answer().body(), "answeredAt", request.answeredAt(), "goesOn",
                request.goesOn());
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
                new RecordedAnswer(row.number("status"), row.text("body")), row.instant("answered_at"),
                row.uuidIfAny("goes_on").map(OrderId::new));
    }
}
