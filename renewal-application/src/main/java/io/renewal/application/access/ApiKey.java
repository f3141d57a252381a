package io.renewal.application.access;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.ApiKeyId;
import java.time.Instant;

/**
 * A customer's API key as it is kept.
 *
 * @param name what the operator calls it
 * @param createdAt UTC
 */
public record ApiKey(ApiKeyId id, AccountId accountId, String name, ApiKeyHash hash, Instant createdAt) {}
