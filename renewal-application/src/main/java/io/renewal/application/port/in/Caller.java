package io.renewal.application.port.in;

import io.renewal.domain.identity.AccountId;
import java.util.Optional;

/** Who asks. What a caller may not see does not exist for them. */
public sealed interface Caller {
    /** Whether this caller may see and use what belongs to {@code accountId}. */
    boolean mayUse(AccountId accountId);

    /** The one account that this caller is confined to; empty for one who may see all. */
    Optional<AccountId> onlyAccount();

    /** Runs the service: sees everything. */
    record Operator() implements Caller {
        @Override
        public boolean mayUse(AccountId accountId) {
            return true;
        }

        @Override
        public Optional<AccountId> onlyAccount() {
            return Optional.empty();
        }
    }

    /** Acts for one account. */
    record Customer(AccountId accountId) implements Caller {
        @Override
        public boolean mayUse(AccountId other) {
            return accountId.equals(other);
        }

        @Override
        public Optional<AccountId> onlyAccount() {
            return Optional.of(accountId);
        }
    }
}
