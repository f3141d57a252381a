package io.renewal.rest.console.renewal;

import io.renewal.domain.identity.InstanceId;

/** Where the pages of one instance are on which time is bought. */
public record RenewalAddress(InstanceId instanceId) {
    /** The instance itself. */
    public String instance() {
        return "/console/instances/" + instanceId;
    }

    /** Where the period is chosen. */
    public String choice() {
        return instance() + "/renewal";
    }

    /** Where a choice is looked over before it is ordered. */
    public String confirmation() {
        return choice() + "/confirmation";
    }

    /** Where it is ordered. */
    public String orders() {
        return instance() + "/renewal-orders";
    }

    /** Where another spec is chosen for what is left of the term. */
    public String specChange() {
        return instance() + "/spec-change";
    }

    /** Where that is ordered. */
    public String specChanges() {
        return instance() + "/spec-changes";
    }
}
