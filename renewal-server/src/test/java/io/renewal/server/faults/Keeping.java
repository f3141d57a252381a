package io.renewal.server.faults;

import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.domain.identity.AccountId;
import java.time.Duration;

/** Where the books of some customers are kept. For one trial at a time. */
interface Keeping {
    RenewalStore store();

    /** Ids that nothing in these books has yet. */
    IdSource ids();

    /** Time passes by the clock of the store, which times leases and pauses. */
    void letPass(Duration duration);

    /** What the provider holds for us of a customer's money, as our ledger has it; in hundredths. */
    long clearing(AccountId account);
}
