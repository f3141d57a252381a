package io.renewal.application.testkit;

import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.SavedCards;
import io.renewal.application.testkit.ProviderRig.CardKind;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.payment.CardId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cards that the {@link FakeProvider} knows of: those it keeps for customers, and test cards that are anybody's. Thread-safe. */
final class FakeCards implements SavedCards {
    private static final Map<CardId, CardKind> TEST_CARDS = Map.of(FakeProvider.GOOD_CARD, CardKind.GOOD, FakeProvider.EMPTY_CARD,
            CardKind.WITHOUT_FUNDS, FakeProvider.ASKING_CARD, CardKind.BANK_ASKS);

    private final FakeLine line;
    /** The newest first. */
    private final Map<CustomerReference, List<SavedCard>> kept = new LinkedHashMap<>();
    private final Map<CardId, CardKind> kinds = new LinkedHashMap<>(TEST_CARDS);
    private final Set<CustomerReference> deleted = new HashSet<>();

    FakeCards(FakeLine line) {
        this.line = line;
    }

    @Override
    public CustomerReference open(AccountId account) {
        line.requireUp();
        return new CustomerReference("customer-" + account);
    }

    @Override
    public synchronized List<SavedCard> of(CustomerReference customer) {
        line.requireUp();
        return List.copyOf(kept.getOrDefault(customer, List.of()));
    }

    @Override
    public synchronized void forget(CustomerReference customer, CardId card) {
        line.requireUp();
        kept.getOrDefault(customer, new ArrayList<>()).removeIf(saved -> saved.id().equals(card));
    }

    /** It does not know the customer any more. */
    synchronized void delete(CustomerReference customer) {
        deleted.add(customer);
        kept.remove(customer);
    }

    synchronized boolean isDeleted(CustomerReference customer) {
        return deleted.contains(customer);
    }

    /** How a card behaves that a customer pays with, or nothing if it is not theirs. */
    synchronized Optional<CardKind> kind(CustomerReference customer, CardId card) {
        boolean theirs = TEST_CARDS.containsKey(card)
                || kept.getOrDefault(customer, List.of()).stream().map(SavedCard::id).anyMatch(card::equals);
        return theirs ? Optional.ofNullable(kinds.get(card)) : Optional.empty();
    }

    /** Keeps a new card. */
    synchronized CardId keep(CustomerReference customer, CardKind kind) {
        CardId card = new CardId("card-" + (kinds.size() + 1));
        kinds.put(card, kind);
        keep(customer, new SavedCard(card, "visa", "4242", 12, 2031));
        return card;
    }

    synchronized void keep(CustomerReference customer, SavedCard card) {
        kept.computeIfAbsent(customer, _ -> new ArrayList<>()).addFirst(card);
    }
}
