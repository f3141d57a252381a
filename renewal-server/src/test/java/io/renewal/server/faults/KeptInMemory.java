package io.renewal.server.faults;

import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.CountingIds;
import io.renewal.application.testkit.InMemoryRenewalStore;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.ledger.LedgerAccount;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.ledger.Posting;
import java.time.Duration;

/** Books in memory. */
final class KeptInMemory implements Keeping {
    private final InMemoryRenewalStore store = new InMemoryRenewalStore();
    private final CountingIds ids = new CountingIds();

    @Override
    public RenewalStore store() {
        return store;
    }

    @Override
    public IdSource ids() {
        return ids;
    }

    @Override
    public void letPass(Duration duration) {
        store.letPass(duration);
    }

    @Override
    public long clearing(AccountId account) {
        return store.postings().stream().filter(posting -> posting.accountId().equals(account)).map(Posting::movement)
                .mapToLong(KeptInMemory::effect).sum();
    }

    private static long effect(Movement movement) {
        if (movement.from() == LedgerAccount.PROVIDER_CLEARING) {
            return movement.amount().getAmountMinorLong();
        }
        return movement.to() == LedgerAccount.PROVIDER_CLEARING ? -movement.amount().getAmountMinorLong() : 0;
    }
}
