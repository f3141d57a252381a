package io.renewal.application.port.in;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.ApiKeyId;

/** Issues and revokes the keys that customers' programs present. The operator's. */
public interface ManageApiKeys {
    Outcome<Result> issue(AccountId accountId, String name, IdempotentRequest<Result> request);

    /**
     * Revokes a key at once. Revoking it again changes nothing.
     *
     * @return whether the account has such a key
     */
    boolean revoke(AccountId accountId, ApiKeyId keyId);

    sealed interface Result {
        /** The key; only its hash is kept, so the secret can be told this once. */
        record Issued(ApiKeyId keyId, String name, String key) implements Result {}

        record AccountNotFound(AccountId accountId) implements Result {}
    }
}
