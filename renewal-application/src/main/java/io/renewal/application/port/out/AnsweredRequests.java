package io.renewal.application.port.out;

import io.renewal.application.idempotency.AnsweredRequest;
import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.port.in.Caller;
import java.time.Instant;
import java.util.Optional;

/** The answers in a transaction that were given before, by caller and key. */
public interface AnsweredRequests {
    /** Claims a caller's key until the transaction ends, without waiting, and then looks what was answered under it. */
    Claim claim(Caller caller, IdempotencyKey key);

    Optional<AnsweredRequest> find(Caller caller, IdempotencyKey key);

    void add(AnsweredRequest request);

    /** Puts another answer in the place of one that was given under the same key. */
    void replace(AnsweredRequest request);

    /**
     * Removes the oldest of the answers that were given before an instant, leaving out those that another transaction is removing.
     *
     * @param limit the most that are removed, from 1
     * @return how many were
     */
    int removeBefore(Instant instant, int limit);

    /** What became of a claim. */
    sealed interface Claim {
        /** Another transaction holds the key. */
        record Held() implements Claim {}

        /** The key was used before. */
        record Answered(AnsweredRequest request) implements Claim {}

        /** The key is ours. */
        record Free() implements Claim {}
    }
}
