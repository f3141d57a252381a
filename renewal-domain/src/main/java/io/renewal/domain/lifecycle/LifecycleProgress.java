package io.renewal.domain.lifecycle;

import io.renewal.domain.lifecycle.DueStep.GiveFinalNotice;
import io.renewal.domain.lifecycle.DueStep.Lock;
import io.renewal.domain.lifecycle.DueStep.Release;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an instance has come on its way to its end time, and from there to its release: what was recorded, and so told. It belongs to one end time;
 * with another end the way begins anew.
 *
 * @param lockedAt when the lock was recorded, UTC; the instance is locked from its time on, recorded or not
 * @param finalNotice the notice of the release, once it was recorded
 * @param reminded how many days before the end the last reminder was due
 */
public record LifecycleProgress(Optional<Instant> lockedAt, Optional<FinalNotice> finalNotice, Optional<Integer> reminded) {
    /** Nothing was recorded yet. */
    public static final LifecycleProgress NONE = new LifecycleProgress(Optional.empty(), Optional.empty(), Optional.empty());

    /** What comes next. There is always something: the release, which comes last, ends the instance and its progress with it. */
    public DueStep nextStep(Deadlines deadlines) {
        DueStep notice = finalNotice.<DueStep>map(given -> new Release(given.releaseAt()))
                .orElseGet(() -> new GiveFinalNotice(deadlines.finalNoticeAt()));
        // Of two that are due at once the lock comes first. A policy may want the notice even before the lock.
        boolean lockIsNext = lockedAt.isEmpty() && !notice.dueAt().isBefore(deadlines.lockAt());
        return lockIsNext ? new Lock(deadlines.lockAt()) : notice;
    }

    public LifecycleProgress locked(Instant now) {
        return new LifecycleProgress(Optional.of(now), finalNotice, reminded);
    }

    public LifecycleProgress noticed(FinalNotice notice) {
        return new LifecycleProgress(lockedAt, Optional.of(notice), reminded);
    }

    public LifecycleProgress reminded(int days) {
        return new LifecycleProgress(lockedAt, finalNotice, Optional.of(days));
    }

    /** Whether the reminder of so many days before the end was not told yet, nor a later one. */
    public boolean isToBeReminded(int days) {
        return reminded.filter(told -> told <= days).isEmpty();
    }
}
