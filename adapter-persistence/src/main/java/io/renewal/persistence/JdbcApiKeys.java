package io.renewal.persistence;

import io.renewal.application.access.ApiKey;
import io.renewal.application.access.ApiKeyHash;
import io.renewal.application.port.out.ApiKeys;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.ApiKeyId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class JdbcApiKeys implements ApiKeys {
    private final Handle handle;

    JdbcApiKeys(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void add(ApiKey key) {
        handle.createUpdate("""
                INSERT INTO api_keys (account_id, key_id, name, hash, created_at)
                VALUES (:accountId, :keyId, :name, :hash, :createdAt)
                """).bind("accountId", key.accountId()).bind("keyId", key.id()).bind("name", key.name()).bind("hash", key.hash().hex())
                .bind("createdAt", key.createdAt()).execute();
    }

    @Override
    public Optional<AccountId> accountOf(ApiKeyHash hash) {
        return handle.createQuery("SELECT account_id FROM api_keys WHERE hash = :hash AND revoked_at IS NULL").bind("hash", hash.hex())
                .mapTo(String.class).findOne().map(AccountId::new);
    }

    @Override
    public boolean revoke(AccountId accountId, ApiKeyId keyId, Instant now) {
        return handle.createUpdate("""
                UPDATE api_keys SET revoked_at = coalesce(revoked_at, :now) WHERE account_id = :accountId AND key_id = :keyId
                """).bind("now", now).bind("accountId", accountId).bind("keyId", keyId).execute() > 0;
    }
}
