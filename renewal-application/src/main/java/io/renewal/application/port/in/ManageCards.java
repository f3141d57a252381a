package io.renewal.application.port.in;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.payment.CardId;
import java.util.List;
import java.util.Optional;

/**
 * The cards that the payment provider keeps for an account. Every call throws
 * {@link io.renewal.application.port.out.ProviderUnavailableException} if the provider does not answer. Thread-safe.
 */
public interface ManageCards {
    /** The cards of an account, or nothing if the caller sees no such account. */
    Optional<Cards> cards(Caller caller, AccountId account);

    /** Makes a card the one that is charged if none is named. */
    Result prefer(Caller caller, AccountId account, CardId card);

    /** Has the provider forget a card. */
    Result forget(Caller caller, AccountId account, CardId card);

    /**
     * Cards.
     *
     * @param all the newest first
     * @param preferred the one that was chosen, or else the newest
     */
    record Cards(List<Card> all, Optional<CardId> preferred) {}

    /**
     * All that anybody is told of a card.
     *
     * @param brand as the provider writes it, such as {@code visa}
     * @param lastFour digits
     * @param expiryMonth 1 to 12
     */
    record Card(CardId id, String brand, String lastFour, int expiryMonth, int expiryYear) {}

    /** How it went. */
    enum Result {
        DONE, ACCOUNT_NOT_FOUND, CARD_NOT_FOUND
    }
}
