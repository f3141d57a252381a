package io.renewal.application.payment;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.ManageCards;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.SavedCards;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.payment.CardId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

final class ManageCardsService implements ManageCards {
    private final RenewalStore store;
    private final Customers customers;
    private final SavedCards provider;
    private final ChosenCards chosen;

    @Inject
    ManageCardsService(RenewalStore store, Customers customers, SavedCards provider, ChosenCards chosen) {
        this.store = store;
        this.customers = customers;
        this.provider = provider;
        this.chosen = chosen;
    }

    @Override
    public Optional<Cards> cards(Caller caller, AccountId account) {
        return seen(caller, account).map(_ -> cards(account));
    }

    @Override
    public Result prefer(Caller caller, AccountId account, CardId card) {
        return ifTheirs(caller, account, card, () -> remember(account, Optional.of(card)));
    }

    @Override
    public Result forget(Caller caller, AccountId account, CardId card) {
        return ifTheirs(caller, account, card, () -> {
            provider.forget(customers.of(account), card);
            if (chosen.noted(account).filter(card::equals).isPresent()) {
                remember(account, Optional.empty());
            }
        });
    }

    private Result ifTheirs(Caller caller, AccountId account, CardId card, Runnable work) {
        if (seen(caller, account).isEmpty()) {
            return Result.ACCOUNT_NOT_FOUND;
        }
        if (kept(account).stream().map(Card::id).noneMatch(card::equals)) {
            return Result.CARD_NOT_FOUND;
        }
        work.run();
        return Result.DONE;
    }

    private Cards cards(AccountId account) {
        List<Card> all = kept(account);
        return new Cards(all, chosen.chosen(account, all.stream().map(Card::id).toList()));
    }

    /** An account that the provider does not know of has none. */
    private List<Card> kept(AccountId account) {
        return customers.ifKnown(account).map(provider::of).orElse(List.of()).stream()
                .map(card -> new Card(card.id(), card.brand(), card.lastFour(), card.expiryMonth(), card.expiryYear())).toList();
    }

    private Optional<Account> seen(Caller caller, AccountId account) {
        return caller.mayUse(account) ? store.inTransaction(tx -> tx.accounts().find(account)) : Optional.empty();
    }

    private void remember(AccountId account, Optional<CardId> card) {
        store.inTransaction(tx -> {
            tx.accounts().preferCard(account, card);
            return true;
        });
    }
}
