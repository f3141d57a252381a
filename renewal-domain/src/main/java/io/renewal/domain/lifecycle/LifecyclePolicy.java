package io.renewal.domain.lifecycle;

import io.renewal.domain.identity.LifecyclePolicyId;

/**
 * What happens after the end time and when. Immutable: a policy with other numbers has another id, and an instance keeps its own.
 *
 * @param id names the policy and, as it never changes, its version
 * @param runsOnDays calendar days in the billing zone that an instance still runs after its end time, 0 or more
 * @param lockedDays calendar days that it then stays locked and renewable before it is released, 1 or more
 * @param lateRenewal from where a renewal of a locked instance counts
 * @param horizonMonths a term may not reach further than this many months from now, 1 or more
 * @param expiringDays days before the end time from which the instance is shown as expiring, 0 or more
 * @param finalNoticeDays days before the release that the final notice is due, 0 to the days until then
 * @param reminders when the customer is reminded of the end
 */
public record LifecyclePolicy(LifecyclePolicyId id, int runsOnDays, int lockedDays, LateRenewal lateRenewal, int horizonMonths,
        int expiringDays, int finalNoticeDays, Reminders reminders) {
    /** With the usual reminders. */
    public LifecyclePolicy(LifecyclePolicyId id, int runsOnDays, int lockedDays, LateRenewal lateRenewal, int horizonMonths,
            int expiringDays,
            int finalNoticeDays) {
        this(id, runsOnDays, lockedDays, lateRenewal, horizonMonths, expiringDays, finalNoticeDays, Reminders.DEFAULT);
    }

    /** @throws IllegalArgumentException if a number is out of its range */
    public LifecyclePolicy {
        require(runsOnDays >= 0, "runsOnDays is 0 or more");
        require(lockedDays >= 1, "lockedDays is 1 or more: what is released at once cannot be renewed late");
        require(horizonMonths >= 1, "horizonMonths is 1 or more");
        require(expiringDays >= 0, "expiringDays is 0 or more");
        require(finalNoticeDays >= 0 && finalNoticeDays <= runsOnDays + lockedDays,
                "the final notice comes between the end and the release");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
