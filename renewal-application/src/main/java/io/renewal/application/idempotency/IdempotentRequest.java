package io.renewal.application.idempotency;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.out.AnsweredRequests.Claim;
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
        return earlier(tx).orElseGet(() -> fresh(tx, now, work.get()));
    }

    /** What the key stands for already, if it does; else it is claimed until the transaction ends. */
    public Optional<Outcome<R>> earlier(Tx tx) {
        return switch (tx.answeredRequests().claim(caller, key)) {
            case Claim.Held _ -> Optional.of(new Outcome.KeyInUse<>());
            case Claim.Answered(AnsweredRequest request) -> Optional.of(
                    request.fingerprint().equals(fingerprint) ? new Outcome.Replayed<>(request.answer()) : new Outcome.KeyReused<>());
            case Claim.Free _ -> Optional.empty();
        };
    }

    private Outcome<R> fresh(Tx tx, Instant now, R result) {
        toAnswer.apply(result).map(answer -> new AnsweredRequest(caller, key, fingerprint, answer, now))
                .ifPresent(tx.answeredRequests()::add);
        return new Outcome.Fresh<>(result);
    }
}
