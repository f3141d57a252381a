package io.renewal.application.port.out;

import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.idempotency.RequestFingerprint;
import java.time.Instant;
import java.util.Optional;

/**
 * The moves of the sandbox clock in a transaction that were begun and not answered. A move is many transactions; so that it is one move all
 * the same, its target is fixed here before it begins, and its row goes in the transaction that records its answer.
 */
public interface ClockMoves {
    Optional<ClockMove> find(IdempotencyKey key);

    void add(ClockMove move);

    void remove(IdempotencyKey key);

    /**
     * A move that was begun.
     *
     * @param key what the operator called it
     * @param fingerprint tells its request from another under the same key
     * @param target where it leads; UTC
     */
    record ClockMove(IdempotencyKey key, RequestFingerprint fingerprint, Instant target) {}
}
