package io.renewal.application.payment;

import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.ProviderUnavailableException;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.SavedCards;
import io.renewal.domain.identity.AccountId;
import jakarta.inject.Inject;
import java.util.Optional;

/** Knows what the payment provider calls our accounts. Called with no transaction open. Thread-safe. */
final class Customers {
    private final RenewalStore store;
    private final SavedCards cards;

    @Inject
    Customers(RenewalStore store, SavedCards cards) {
        this.store = store;
        this.cards = cards;
    }

    /**
     * Makes the account known there if it is not yet.
     *
     * @throws ProviderUnavailableException if it is not, and the provider does not answer
     */
    CustomerReference of(AccountId account) {
        return ifKnown(account).orElseGet(() -> opened(account));
    }

    Optional<CustomerReference> ifKnown(AccountId account) {
        return store.inTransaction(tx -> tx.accounts().customer(account));
    }

    private CustomerReference opened(AccountId account) {
        CustomerReference opened = cards.open(account);
        return store.inTransaction(tx -> {
            tx.accounts().nameCustomer(account, opened);
            return tx.accounts().customer(account).orElseThrow();
        });
    }
}
