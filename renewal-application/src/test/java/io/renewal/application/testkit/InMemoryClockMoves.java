package io.renewal.application.testkit;

import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.port.out.ClockMoves;
import java.util.Optional;

record InMemoryClockMoves(State state) implements ClockMoves {
    @Override
    public Optional<ClockMove> find(IdempotencyKey key) {
        return Optional.ofNullable(state.clockMoves.get(key));
    }

    @Override
    public void add(ClockMove move) {
        State.add(state.clockMoves, move.key(), move);
    }

    @Override
    public void remove(IdempotencyKey key) {
        state.clockMoves.remove(key);
    }
}
