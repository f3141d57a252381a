package io.renewal.application.port.out;

import io.renewal.application.access.ApiKey;
import io.renewal.application.access.ApiKeyHash;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.ApiKeyId;
import java.time.Instant;
import java.util.Optional;

/** The customers' API keys in a transaction. */
public interface ApiKeys {
    void add(ApiKey key);

    /** The account that a key of this hash acts for; empty if there is none, or it was revoked. */
    Optional<AccountId> accountOf(ApiKeyHash hash);

    /**
     * Makes a key worthless from now on.
     *
     * @return whether the account has such a key, revoked before or not
     */
    boolean revoke(AccountId accountId, ApiKeyId keyId, Instant now);
}
