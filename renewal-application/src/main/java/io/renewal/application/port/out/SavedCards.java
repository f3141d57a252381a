package io.renewal.application.port.out;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.payment.CardId;
import java.util.List;

/**
 * The cards that the payment provider keeps for our accounts. We keep none of it. Called with no transaction open, as
 * {@link PaymentProvider}. Thread-safe.
 */
public interface SavedCards {
    /**
     * Makes an account known to the provider. Asked again while the provider remembers it, it makes no second customer.
     *
     * @throws ProviderUnavailableException if the provider does not answer
     */
    CustomerReference open(AccountId account);

    /**
     * The cards of a customer, the newest first; at most a hundred. A customer who was deleted there, or was never known, has none: that is
     * an answer, and whoever can pay in another way does.
     *
     * @throws ProviderUnavailableException if the provider does not answer
     */
    List<SavedCard> of(CustomerReference customer);

    /**
     * Has the provider forget a card of this customer, or does nothing if it knows no such card of theirs.
     *
     * @throws ProviderUnavailableException if the provider does not answer
     */
    void forget(CustomerReference customer, CardId card);

    /**
     * All that anybody is told of a card.
     *
     * @param brand as the provider writes it, such as {@code visa}
     * @param lastFour digits
     * @param expiryMonth 1 to 12
     */
    record SavedCard(CardId id, String brand, String lastFour, int expiryMonth, int expiryYear) {}
}
