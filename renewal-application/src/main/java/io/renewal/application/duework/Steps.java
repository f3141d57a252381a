package io.renewal.application.duework;

import io.renewal.application.duework.AllWork.Due;
import io.renewal.application.port.in.MoveClock.Result;
import io.renewal.application.port.out.MoveProgress;
import io.renewal.application.port.out.SandboxClock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Walks the sandbox clock from due instant to due instant. Where it stands is stored before work runs there, so whoever walks on after a
 * kill finds a clock that agrees with what was done. For one walk at a time.
 */
final class Steps {
    private final AllWork works;
    private final SandboxClock clock;
    private final Patience patience;
    private final MoveProgress progress;

    @Inject
    Steps(AllWork works, SandboxClock clock, Patience patience, MoveProgress progress) {
        this.works = works;
        this.clock = clock;
        this.patience = patience;
        this.progress = progress;
    }

    /** Walks to the target, which does not lie before the clock. */
    Result walkTo(Instant target) {
        int performed = 0;
        Optional<Due> next = nextBy(target);
        while (next.isPresent()) {
            moveUpTo(next.get().at());
            Attempt attempt = performWhatIsDue();
            performed += attempt.performed();
            if (attempt.stuckOn().isPresent()) {
                Due due = attempt.stuckOn().get();
                return new Result.Stuck(clock.instant(), due.work().name(), due.at());
            }
            progress.reached(clock.instant(), target, performed);
            next = nextBy(target);
        }
        moveUpTo(target);
        // Also what has no instants that could be seen.
        return new Result.Moved(clock.instant(), performed + works.run());
    }

    /** What fell due before the clock, as for an instance that was registered late, is done where the clock stands. */
    private void moveUpTo(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            clock.moveTo(instant);
        }
    }

    /** Until nothing is due at or before the clock; one piece may bring another about that is due at once. */
    private Attempt performWhatIsDue() {
        Instant now = clock.instant();
        int performed = 0;
        int inVain = 0;
        List<Due> due = dueBy(now);
        while (!due.isEmpty() && inVain < patience.tries()) {
            int done = AllWork.run(due.stream().map(Due::work).toList());
            performed += done;
            due = dueBy(now);
            if (done > 0) {
                inVain = 0;
            } else if (!due.isEmpty()) {
                inVain++;
                patience.pauseOnce();
            }
        }
        return new Attempt(performed, due.stream().findFirst());
    }

    private Optional<Due> nextBy(Instant target) {
        return dueBy(target).stream().findFirst();
    }

    private List<Due> dueBy(Instant instant) {
        return works.due().stream().filter(due -> !due.at().isAfter(instant)).toList();
    }

    private record Attempt(int performed, Optional<Due> stuckOn) {}
}
