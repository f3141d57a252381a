package io.renewal.domain.payment;

import java.util.Optional;

/** What a customer hands over to pay with, in full: all that is needed to ask for the same payment again. */
public sealed interface Tender {
    /** From the balance. */
    Tender BALANCE = new Balance();

    PaymentMethod method();

    /** The account's prepaid balance. */
    record Balance() implements Tender {
        @Override
        public PaymentMethod method() {
            return PaymentMethod.BALANCE;
        }
    }

    /**
     * A card that the provider keeps.
     *
     * @param returnTo where the customer's browser comes back to after their bank has asked them; without it the customer is not there,
     *            and a bank that wants to ask them declines
     */
    record Card(CardId card, Optional<WebAddress> returnTo) implements Tender {
        @Override
        public PaymentMethod method() {
            return PaymentMethod.CARD;
        }

        /** By a card of a customer who is not there. */
        public static Card offSession(CardId card) {
            return new Card(card, Optional.empty());
        }
    }

    /**
     * A page of the provider.
     *
     * @param returnTo where the customer's browser comes back to
     * @param keeping whether the provider keeps the card for later payments
     */
    record Page(WebAddress returnTo, CardKeeping keeping) implements Tender {
        @Override
        public PaymentMethod method() {
            return PaymentMethod.HOSTED;
        }
    }

    /** What becomes of a card after the payment. */
    enum CardKeeping {
        KEPT, FORGOTTEN
    }
}
