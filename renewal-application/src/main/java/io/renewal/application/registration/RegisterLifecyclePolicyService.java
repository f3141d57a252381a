package io.renewal.application.registration;

import io.renewal.application.port.in.RegisterLifecyclePolicy;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import jakarta.inject.Inject;
import java.util.Optional;

final class RegisterLifecyclePolicyService implements RegisterLifecyclePolicy {
    private final RenewalStore store;

    @Inject
    RegisterLifecyclePolicyService(RenewalStore store) {
        this.store = store;
    }

    @Override
    public Result register(LifecyclePolicy policy) {
        return store.inTransaction(tx -> register(tx, policy));
    }

    private static Result register(Tx tx, LifecyclePolicy policy) {
        Optional<LifecyclePolicy> existing = tx.lifecyclePolicies().find(policy.id());
        if (existing.isPresent()) {
            return existing.get().equals(policy) ? new Result.Unchanged(policy) : new Result.Conflict(existing.get());
        }
        tx.lifecyclePolicies().add(policy);
        return new Result.Registered(policy);
    }
}
