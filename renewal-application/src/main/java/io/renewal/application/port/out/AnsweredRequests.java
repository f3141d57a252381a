package io.renewal.application.port.out;

import io.renewal.application.idempotency.AnsweredRequest;
import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.port.in.Caller;
import java.util.Optional;

/** The answers in a transaction that were given before, by caller and key. */
public interface AnsweredRequests {
    /**
     * Claims a caller's key until the transaction ends, without waiting.
     *
     * @return whether no other transaction holds it
     */
    boolean tryLock(Caller caller, IdempotencyKey key);

    Optional<AnsweredRequest> find(Caller caller, IdempotencyKey key);

    void add(AnsweredRequest request);
}
