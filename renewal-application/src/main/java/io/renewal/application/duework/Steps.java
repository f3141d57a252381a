package io.renewal.application.duework;

import io.renewal.application.duework.AllWork.Due;
import io.renewal.application.port.in.MoveClock.Result;
import io.renewal.application.port.out.MoveProgress;
import io.renewal.application.port.out.SandboxClock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

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
        int inVain = 0;
        works.hasten();
        List<Due> due = dueBy(target);
        while (!due.isEmpty()) {
            if (inVain == patience.tries()) {
                return new Result.Stuck(clock.instant(), due.getFirst().work().name(), due.getFirst().at());
            }
            int done = stepTo(due);
            if (done > 0) {
                inVain = 0;
                performed += done;
                // Else a payment whose answer got lost would be open for all of the way, which takes moments.
                works.hasten();
                progress.reached(clock.instant(), target, performed);
            } else {
                inVain++;
                patience.pauseOnce();
            }
            due = dueBy(target);
        }
        moveUpTo(target);
        // What has no instants that could be seen, as tidying up, is done too; nobody waited for it, so it is not counted.
        works.run();
        return new Result.Moved(clock.instant(), performed);
    }

    /** Goes to the first of them, and runs all that are due there; one piece may bring another about that is due at once. */
    private int stepTo(List<Due> due) {
        moveUpTo(due.getFirst().at());
        Instant now = clock.instant();
        return AllWork.run(due.stream().filter(one -> !one.at().isAfter(now)).map(Due::work).toList());
    }

    /** What fell due before the clock, as for an instance that was registered late, is done where the clock stands. */
    private void moveUpTo(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            clock.moveTo(instant);
        }
    }

    private List<Due> dueBy(Instant instant) {
        return works.due().stream().filter(due -> !due.at().isAfter(instant)).toList();
    }
}
