package io.renewal.application.idempotency;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.out.AnsweredRequests;
import io.renewal.application.port.out.RenewalStore.Tx;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A request that has its effect once, however often it is sent. Its answer commits with its effect, in one transaction, so that a crash
 * leaves both or neither.
 *
 * @param caller who asks; keys of different callers have nothing to do with each other
 * @param toAnswer writes a result down, or gives nothing for one that had no effect: such a request may be tried again. Runs inside the
 *            transaction, so it only computes
 */
public record IdempotentRequest<R>(Caller caller, IdempotencyKey key, RequestFingerprint fingerprint,
        Function<R, Optional<RecordedAnswer>> toAnswer) {

    /** Does {@code work} unless this request was answered before, or is being answered just now. */
    public Outcome<R> once(Tx tx, Instant now, Supplier<? extends R> work) {
        AnsweredRequests requests = tx.answeredRequests();
        if (!requests.tryLock(caller, key)) {
            return new Outcome.KeyInUse<>();
        }
        Optional<AnsweredRequest> earlier = requests.find(caller, key);
        if (earlier.isPresent()) {
            return earlier.get().fingerprint().equals(fingerprint)
                    ? new Outcome.Replayed<>(earlier.get().answer())
                    : new Outcome.KeyReused<>();
        }
        R result = work.get();
        toAnswer.apply(result).map(answer -> new AnsweredRequest(caller, key, fingerprint, answer, now)).ifPresent(requests::add);
        return new Outcome.Fresh<>(result);
    }
}
