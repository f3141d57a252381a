package io.renewal.rest.console.account;

import io.renewal.domain.payment.PaymentMethod;
import io.renewal.rest.console.text.Phrase;
import java.util.List;

/** In which order automatic payments try the balance and cards. */
public final class PaymentOrderWords {
    private PaymentOrderWords() {}

    /** The order, reading on from {@link AccountPhrases#AUTOMATIC_PAYMENT}. */
    public static Phrase of(List<PaymentMethod> order) {
        boolean startsWithCard = order.getFirst() == PaymentMethod.CARD;
        if (order.size() == 1) {
            return startsWithCard ? AccountPhrases.CARD_ONLY : AccountPhrases.BALANCE_ONLY;
        }
        return startsWithCard ? AccountPhrases.CARD_THEN_BALANCE : AccountPhrases.BALANCE_THEN_CARD;
    }
}
