package io.renewal.application.authentication;

import io.renewal.application.access.ApiKey;
import io.renewal.application.access.ApiKeyHash;
import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.ManageApiKeys;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.port.out.SecretSource;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.ApiKeyId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

final class ManageApiKeysService implements ManageApiKeys {
    private final RenewalStore store;
    private final InstantSource clock;
    private final IdSource ids;
    private final SecretSource secrets;

    @Inject
    ManageApiKeysService(RenewalStore store, InstantSource clock, IdSource ids, SecretSource secrets) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.secrets = secrets;
    }

    @Override
    public Outcome<Result> issue(AccountId accountId, String name, IdempotentRequest<Result> request) {
        Instant now = clock.instant();
        Result.Issued issued = new Result.Issued(new ApiKeyId(ids.next().toString()), name, secrets.next());
        return store.inTransaction(tx -> request.once(tx, now, () -> issue(tx, accountId, issued, now)));
    }

    private static Result issue(Tx tx, AccountId accountId, Result.Issued issued, Instant now) {
        if (tx.accounts().find(accountId).isEmpty()) {
            return new Result.AccountNotFound(accountId);
        }
        tx.apiKeys().add(new ApiKey(issued.keyId(), accountId, issued.name(), ApiKeyHash.of(issued.key()), now));
        return issued;
    }

    @Override
    public boolean revoke(AccountId accountId, ApiKeyId keyId) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> tx.apiKeys().revoke(accountId, keyId, now));
    }
}
