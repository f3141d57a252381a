package io.renewal.rest.lifecycle;

import io.renewal.domain.lifecycle.LifecyclePolicy;

/** A lifecycle policy as it is answered. */
record LifecyclePolicyJson(String policyId, int runsOnDays, int lockedDays, String lateRenewal, int horizonMonths, int expiringDays,
        int finalNoticeDays) {
    static LifecyclePolicyJson of(LifecyclePolicy policy) {
        return new LifecyclePolicyJson(policy.id().value(), policy.runsOnDays(), policy.lockedDays(), policy.lateRenewal().name(),
                policy.horizonMonths(), policy.expiringDays(), policy.finalNoticeDays());
    }
}
