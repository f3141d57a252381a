package io.renewal.application.idempotency;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.out.AnsweredRequests.Claim;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.identity.OrderId;
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
        return seen(tx).map(step -> switch (step) {
            case FirstStep.Over<R> over -> over.outcome();
            case FirstStep.Unfinished<R> _ -> new Outcome.KeyInUse<>();
        });
    }

    /**
     * Does {@code work} as the first step of a request that may need another machine, unless it was done before. A request that was begun
     * before and has no end yet goes on where it was left, as after a crash.
     */
    public FirstStep<R> begin(Tx tx, Instant now, Supplier<? extends Progress<R>> work) {
        return seen(tx).orElseGet(() -> switch (work.get()) {
            case Progress.Done<R> done -> new FirstStep.Over<>(fresh(tx, now, done.result()));
            case Progress.Begun<R> begun -> {
                record(begun.soFar(), now, Optional.of(begun.order())).ifPresent(tx.answeredRequests()::add);
                yield new FirstStep.GoesOn<>(begun.order());
            }
        });
    }

    /**
     * Writes down what came of a request that was begun before.
     *
     * @param step by whom it was begun
     * @param goesOn the order whose payment has no end even now
     */
    public Outcome<R> finish(Tx tx, FirstStep.Unfinished<R> step, Instant now, R result, Optional<OrderId> goesOn) {
        Optional<AnsweredRequest> record = record(result, now, goesOn);
        record.ifPresent(tx.answeredRequests()::replace);
        return record.filter(_ -> step instanceof FirstStep.Resumes).<Outcome<R>>map(again -> new Outcome.Replayed<>(again.answer()))
                .orElseGet(() -> new Outcome.Fresh<>(result));
    }

    private Optional<FirstStep<R>> seen(Tx tx) {
        return switch (tx.answeredRequests().claim(caller, key)) {
            case Claim.Held _ -> Optional.of(new FirstStep.Over<>(new Outcome.KeyInUse<>()));
            case Claim.Answered(AnsweredRequest earlier) -> Optional.of(seen(earlier));
            case Claim.Free _ -> Optional.empty();
        };
    }

    private FirstStep<R> seen(AnsweredRequest earlier) {
        if (!earlier.fingerprint().equals(fingerprint)) {
            return new FirstStep.Over<>(new Outcome.KeyReused<>());
        }
        return earlier.goesOn().<FirstStep<R>>map(FirstStep.Resumes::new)
                .orElseGet(() -> new FirstStep.Over<>(new Outcome.Replayed<>(earlier.answer())));
    }

    private Outcome<R> fresh(Tx tx, Instant now, R result) {
        record(result, now, Optional.empty()).ifPresent(tx.answeredRequests()::add);
        return new Outcome.Fresh<>(result);
    }

    private Optional<AnsweredRequest> record(R result, Instant now, Optional<OrderId> goesOn) {
        return toAnswer.apply(result).map(answer -> new AnsweredRequest(caller, key, fingerprint, answer, now, goesOn));
    }
}
