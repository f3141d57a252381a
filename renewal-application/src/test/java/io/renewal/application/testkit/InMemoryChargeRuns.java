package io.renewal.application.testkit;

import io.renewal.application.chargerun.ChargeRun;
import io.renewal.application.chargerun.ChargeTally;
import io.renewal.application.port.out.ChargeRuns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Its wall clock goes on by a second whenever somebody looks at it, and it forgets nothing. */
record InMemoryChargeRuns(State state) implements ChargeRuns {
    @Override
    public void began(UUID id, int due) {
        State.add(state.chargeRuns, id, new ChargeRun(id, now(), Optional.empty(), due, ChargeTally.NONE));
    }

    @Override
    public void add(UUID id, ChargeTally tally) {
        state.chargeRuns.computeIfPresent(id,
                (_, run) -> new ChargeRun(id, run.startedAt(), run.finishedAt(), run.due(), run.tally().plus(tally)));
    }

    @Override
    public void ended(UUID id) {
        Instant now = now();
        state.chargeRuns.computeIfPresent(id, (_, run) -> new ChargeRun(id, run.startedAt(), Optional.of(now), run.due(), run.tally()));
    }

    @Override
    public List<ChargeRun> latest(int limit) {
        return new ArrayList<>(state.chargeRuns.values()).reversed().stream().limit(limit).toList();
    }

    private Instant now() {
        state.secondsOfWallClock++;
        return Instant.EPOCH.plusSeconds(state.secondsOfWallClock);
    }
}
