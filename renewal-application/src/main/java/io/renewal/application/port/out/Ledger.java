package io.renewal.application.port.out;

import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.ledger.Posting;
import java.util.List;

/** The ledger in a transaction. Postings are added and never changed. */
public interface Ledger {
    /**
     * Adds postings, and moves the balance of each account by their effect. If there is one, the account is locked by the caller, who made sure
     * that the balance stays at zero or above; the store refuses anything else. If it has none, the account is not locked either, as
     * whoever concludes a payment at the provider has locked the instance before.
     */
    void post(List<Posting> postings);

    /** The same for one. */
    default void post(Posting posting) {
        post(List.of(posting));
    }

    /** The postings that touch the account's balance, the newest first. */
    Page<Posting> balanceEntries(AccountId accountId, PageRequest page);
}
