package io.renewal.application.port.out;

import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import java.util.Optional;

/** The lifecycle policies in a transaction. Policies are added and never changed. */
public interface LifecyclePolicies {
    Optional<LifecyclePolicy> find(LifecyclePolicyId id);

    void add(LifecyclePolicy policy);
}
