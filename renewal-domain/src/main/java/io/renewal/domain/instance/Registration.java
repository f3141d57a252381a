package io.renewal.domain.instance;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Plan.PayAsYouGo;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.pricing.SpecId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator says of an instance when it is put under Renewal's care. Kept as it was said, so that saying it again, also years and
 * renewals later, is recognised; from then on the term moves only by orders.
 *
 * @param instanceId chosen by the operator
 * @param accountId whose it is
 * @param location where it runs and what runs there
 * @param spec the instance class
 * @param plan how it is paid for, with the term as registered
 */
public record Registration(InstanceId instanceId, AccountId accountId, Location location, SpecId spec, Plan plan) {

    /** The instance as it is registered. */
    public Instance instance() {
        return new Instance(instanceId, accountId, location, spec, plan, Optional.empty());
    }

    /** The names of what differs from {@code other}; empty if both say the same. */
    public Set<String> differences(Registration other) {
        Set<String> names = new LinkedHashSet<>();
        note(names, "accountId", accountId.equals(other.accountId));
        note(names, "region", location.region().equals(other.location.region()));
        note(names, "engine", location.engine().equals(other.location.engine()));
        note(names, "spec", spec.equals(other.spec));
        note(names, "billingMethod", plan.billingMethod() == other.plan.billingMethod());
        if (plan instanceof Subscription mine && other.plan instanceof Subscription theirs) {
            note(names, "termStart", mine.term().start().equals(theirs.term().start()));
            note(names, "endTime", mine.term().end().equals(theirs.term().end()));
            // The time of day comes with the end time, which is compared already.
            note(names, "anchorDay", mine.anchor().dayOfMonth() == theirs.anchor().dayOfMonth());
            note(names, "lifecyclePolicy", mine.policy().equals(theirs.policy()));
        }
        if (plan instanceof PayAsYouGo mine && other.plan instanceof PayAsYouGo theirs) {
            note(names, "termStart", mine.since().equals(theirs.since()));
        }
        return names;
    }

    private static void note(Set<String> names, String name, boolean same) {
        if (!same) {
            names.add(name);
        }
    }
}
