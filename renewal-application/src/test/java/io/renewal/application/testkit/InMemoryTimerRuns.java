package io.renewal.application.testkit;

import io.renewal.application.port.out.TimerRuns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Its wall clock goes on by a second whenever somebody looks at it. */
record InMemoryTimerRuns(State state) implements TimerRuns {
    @Override
    public void began(String name) {
        Instant now = now();
        state.timerRuns.merge(name, new TimerRun(name, now, Optional.empty(), 0, Optional.empty()),
                (last, _) -> new TimerRun(name, now, last.finishedAt(), last.done(), last.failure()));
    }

    @Override
    public void succeeded(String name, int done) {
        ended(name, done, Optional.empty());
    }

    @Override
    public void failed(String name, String failure) {
        ended(name, 0, Optional.of(failure));
    }

    @Override
    public List<TimerRun> all() {
        return List.copyOf(state.timerRuns.values());
    }

    private void ended(String name, int done, Optional<String> failure) {
        Instant now = now();
        state.timerRuns.computeIfPresent(name, (_, run) -> new TimerRun(name, run.startedAt(), Optional.of(now), done, failure));
    }

    private Instant now() {
        state.secondsOfWallClock++;
        return Instant.EPOCH.plusSeconds(state.secondsOfWallClock);
    }
}
