package io.renewal.rest.lifecycle;

import com.google.common.collect.ImmutableMap;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import java.util.List;
import java.util.Map;

/** A lifecycle policy as it is answered. */
record LifecyclePolicyJson(String policyId, int runsOnDays, int lockedDays, String lateRenewal, int horizonMonths, int expiringDays,
        int finalNoticeDays, RemindersJson reminders) {
    static LifecyclePolicyJson of(LifecyclePolicy policy) {
        return new LifecyclePolicyJson(policy.id().value(), policy.runsOnDays(), policy.lockedDays(), policy.lateRenewal().name(),
                policy.horizonMonths(), policy.expiringDays(), policy.finalNoticeDays(),
                RemindersJson.of(policy.reminders()));
    }

    /** The names of what differs. */
    List<String> differences(LifecyclePolicyJson other) {
        Map<String, Object> others = other.fields();
        return fields().entrySet().stream().filter(field -> !field.getValue().equals(others.get(field.getKey()))).map(Map.Entry::getKey)
                .toList();
    }

    private ImmutableMap<String, Object> fields() {
        return ImmutableMap.of("runsOnDays", runsOnDays, "lockedDays", lockedDays, "lateRenewal", lateRenewal, "horizonMonths",
                horizonMonths, "expiringDays", expiringDays, "finalNoticeDays", finalNoticeDays, "reminders", reminders);
    }
}
