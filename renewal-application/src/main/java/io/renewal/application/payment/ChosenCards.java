package io.renewal.application.payment;

import io.renewal.application.port.out.ProviderUnavailableException;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.SavedCards;
import io.renewal.application.port.out.SavedCards.SavedCard;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.payment.CardId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Knows the card that an account is charged by if none is named: the one it chose, else the newest. Called with no transaction open. Thread-safe. */
public final class ChosenCards {
    private final RenewalStore store;
    private final Customers customers;
    private final SavedCards provider;

    @Inject
    ChosenCards(RenewalStore store, Customers customers, SavedCards provider) {
        this.store = store;
        this.customers = customers;
        this.provider = provider;
    }

    /**
     * The card; empty if the provider keeps none of the account.
     *
     * @throws ProviderUnavailableException if the provider does not answer
     */
    public Optional<CardId> of(AccountId account) {
        List<CardId> kept = customers.ifKnown(account).map(provider::of).orElse(List.of()).stream().map(SavedCard::id).toList();
        return chosen(account, kept);
    }

    /** The same of those that the provider keeps, the newest first. */
    Optional<CardId> chosen(AccountId account, List<CardId> kept) {
        return noted(account).filter(kept::contains).or(() -> kept.stream().findFirst());
    }

    /** What the account said last, whether the provider still keeps it or not. */
    Optional<CardId> noted(AccountId account) {
        return store.inTransaction(tx -> tx.accounts().preferredCard(account));
    }
}
