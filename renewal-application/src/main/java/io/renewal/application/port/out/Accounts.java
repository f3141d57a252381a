package io.renewal.application.port.out;

import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import java.util.Optional;

/** The accounts in a transaction. */
public interface Accounts {
    Optional<Account> find(AccountId id);

    /** Finds an account and keeps others from changing it, its balance too, until the transaction ends. */
    Optional<Account> lock(AccountId id);

    /** Adds a new account. */
    void add(Account account);

    /** Writes all of an account but its balance, which only postings move. */
    void update(Account account);

    /** Whether the account has an instance or a posting, which fixes its currency and billing zone. */
    boolean isInUse(AccountId id);
}
