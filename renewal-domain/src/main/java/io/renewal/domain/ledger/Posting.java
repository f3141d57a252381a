package io.renewal.domain.ledger;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.PostingId;
import java.time.Instant;

/**
 * A movement of money in a customer's ledger. Never edited: a mistake is mended by another posting.
 *
 * @param id handed in
 * @param accountId whose ledger
 * @param movement from where to where, and how much
 * @param reference what it was made for
 * @param bookedAt UTC
 */
public record Posting(PostingId id, AccountId accountId, Movement movement, PostingReference reference, Instant bookedAt) {}
