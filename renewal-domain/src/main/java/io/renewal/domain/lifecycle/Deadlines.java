package io.renewal.domain.lifecycle;

import io.renewal.domain.term.BillingCalendar;
import java.time.Instant;

/**
 * The instants at which a lifecycle policy changes how an instance stands, worked out for one end time. All UTC.
 *
 * @param expiringAt from here the instance is shown as expiring
 * @param end the end time
 * @param lockAt from here the instance serves nobody
 * @param finalNoticeAt when the final notice is due
 * @param releaseAt the earliest release
 */
public record Deadlines(Instant expiringAt, Instant end, Instant lockAt, Instant finalNoticeAt, Instant releaseAt) {

    /** The deadlines of a term that ends at {@code end}, counted in local days of {@code calendar}. */
    public static Deadlines of(LifecyclePolicy policy, Instant end, BillingCalendar calendar) {
        int releaseAfter = policy.runsOnDays() + policy.lockedDays();
        return new Deadlines(calendar.plusDays(end, -policy.expiringDays()), end, calendar.plusDays(end, policy.runsOnDays()),
                calendar.plusDays(end, releaseAfter - policy.finalNoticeDays()), calendar.plusDays(end, releaseAfter));
    }

    /**
     * How an instance stands at {@code now}: computed from time, so that a late background run never shows a wrong status. Past the
     * release time it stays locked, and renewable, until the release is recorded.
     */
    public InstanceStatus statusAt(Instant now) {
        if (now.isBefore(expiringAt)) {
            return InstanceStatus.NORMAL;
        }
        if (now.isBefore(end)) {
            return InstanceStatus.EXPIRING;
        }
        return now.isBefore(lockAt) ? InstanceStatus.EXPIRED : InstanceStatus.LOCKED;
    }
}
