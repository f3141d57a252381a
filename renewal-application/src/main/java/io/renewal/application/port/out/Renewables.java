package io.renewal.application.port.out;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What decisions on renewals look at, in a transaction: read together, since it is asked for with every quote and order. */
public interface Renewables {
    /**
     * Finds an instance and what goes with it.
     *
     * @param owner if there is one, an instance of another account is not found
     * @param now the moment that the price list is current at
     */
    Optional<Renewable> find(InstanceId id, Optional<AccountId> owner, Instant now);

    /** The same for several at once; what is not found is left out. */
    Map<InstanceId, Renewable> find(Collection<InstanceId> ids, Optional<AccountId> owner, Instant now);

    /**
     * The same for one, and keeps others from changing the account, its balance too, and the instance until the transaction ends. What is not found
     * is not locked.
     */
    Optional<Renewable> lock(InstanceId id, Optional<AccountId> owner, Instant now);
}
