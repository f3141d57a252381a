package io.renewal.application.port.out;

import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.payment.CardId;
import io.renewal.application.query.AccountFilter;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts in a transaction. */
public interface Accounts {
    Optional<Account> find(AccountId id);

    /** Finds an account and keeps others from changing it, its balance too, until the transaction ends. */
    Optional<Account> lock(AccountId id);

    /**
     * The same for many, in the order of their ids, so that two who lock many do not wait for each other.
     *
     * @return those that are there
     */
    Map<AccountId, Account> lock(Collection<AccountId> ids);

    /** Adds a new account. */
    default void add(Account account) {
        add(List.of(account));
    }

    /** Adds new accounts. */
    void add(List<Account> accounts);

    /** Writes all of an account but its balance, which only postings move. */
    void update(Account account);

    /** Accounts, by id. */
    Page<Account> list(AccountFilter filter, PageRequest page);

    /** What the payment provider calls the account, if it knows it. */
    Optional<CustomerReference> customer(AccountId id);

    /** Notes what the payment provider calls the account; whoever was first stays. */
    void nameCustomer(AccountId id, CustomerReference customer);

    /** The card that the account has chosen to be charged if none is named. */
    Optional<CardId> preferredCard(AccountId id);

    /** Notes the account's choice, or that it has none. */
    void preferCard(AccountId id, Optional<CardId> card);

    /** Whether the account has an instance or a posting, which fixes its currency and billing zone. */
    boolean isInUse(AccountId id);
}
