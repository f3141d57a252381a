package io.renewal.application.registration;

import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.instance.Registration;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import java.util.Optional;

/** What is in the books already, as a registration has to know it. */
interface Known {
    /** The account, which nobody else changes meanwhile. */
    Optional<Account> account(AccountId id);

    Optional<LifecyclePolicy> policy(LifecyclePolicyId id);

    Optional<Registration> registration(InstanceId id);

    /** Asks the store each time. Locks the account, so that what an instance fixes of it is not changed while the instance is added. */
    record InStore(Tx tx) implements Known {
        @Override
        public Optional<Account> account(AccountId id) {
            return tx.accounts().lock(id);
        }

        @Override
        public Optional<LifecyclePolicy> policy(LifecyclePolicyId id) {
            return tx.lifecyclePolicies().find(id);
        }

        @Override
        public Optional<Registration> registration(InstanceId id) {
            return tx.instances().registration(id);
        }
    }
}
