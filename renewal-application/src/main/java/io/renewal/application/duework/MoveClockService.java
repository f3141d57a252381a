package io.renewal.application.duework;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.MoveClock;
import io.renewal.application.port.out.ClockMoves.ClockMove;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.port.out.SandboxClock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Fixes the target of a move, walks there, and records the answer: three kinds of transactions, of which each can be the last. */
final class MoveClockService implements MoveClock {
    private final RenewalStore store;
    private final SandboxClock clock;
    private final Steps steps;
    private final Turns turns;

    @Inject
    MoveClockService(RenewalStore store, SandboxClock clock, Steps steps, Turns turns) {
        this.store = store;
        this.clock = clock;
        this.steps = steps;
        this.turns = turns;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Outcome<Result> move(Target target, IdempotentRequest<Result> request) {
        return turns.moving(() -> switch (store.inTransaction(tx -> begin(tx, target, request))) {
            case Beginning.Answered answered -> answered.outcome();
            case Beginning.Begun begun -> finish(begun.target(), request);
        });
    }

    private Beginning begin(Tx tx, Target target, IdempotentRequest<Result> request) {
        Optional<Outcome<Result>> earlier = request.earlier(tx);
        if (earlier.isPresent()) {
            return new Beginning.Answered(earlier.get());
        }
        Optional<ClockMove> begun = tx.clockMoves().find(request.key());
        if (begun.isPresent()) {
            return begun.get().fingerprint().equals(request.fingerprint())
                    ? new Beginning.Begun(begun.get().target())
                    : new Beginning.Answered(new Outcome.KeyReused<>());
        }
        Instant now = clock.instant();
        Instant instant = target.from(now);
        if (instant.isBefore(now)) {
            return refused(new Result.WouldGoBack(now));
        }
        if (instant.isAfter(LATEST)) {
            return refused(new Result.TooFar(LATEST));
        }
        tx.clockMoves().add(new ClockMove(request.key(), request.fingerprint(), instant));
        return new Beginning.Begun(instant);
    }

    /** A move that was broken off may have been overtaken by another; then it only remains to be answered. */
    private Outcome<Result> finish(Instant target, IdempotentRequest<Result> request) {
        Instant now = clock.instant();
        Result result = steps.walkTo(target.isBefore(now) ? now : target);
        if (!(result instanceof Result.Moved)) {
            return new Outcome.Fresh<>(result);
        }
        Instant reached = clock.instant();
        return store.inTransaction(tx -> request.once(tx, reached, () -> {
            tx.clockMoves().remove(request.key());
            return result;
        }));
    }

    private static Beginning refused(Result result) {
        return new Beginning.Answered(new Outcome.Fresh<>(result));
    }

    /** What the first transaction came to. */
    private sealed interface Beginning {
        record Answered(Outcome<Result> outcome) implements Beginning {}

        record Begun(Instant target) implements Beginning {}
    }
}
