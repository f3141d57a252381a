package io.renewal.rest.console.card;

import io.renewal.application.port.in.ManageCards.Card;
import io.renewal.rest.console.text.Words;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Cards as people know them. */
public final class CardWords {
    private static final DateTimeFormatter AS_ON_THE_CARD = DateTimeFormatter.ofPattern("MM/uuuu", Locale.ROOT);

    private CardWords() {}

    /** Brand and last four digits. */
    public static String name(Card card, Words words) {
        return words.say(CardPhrases.ENDING_IN, brand(card.brand()), card.lastFour());
    }

    /** As it is printed on the card. */
    public static String expiry(Card card) {
        return AS_ON_THE_CARD.format(lastMonth(card));
    }

    /** Whether it pays no more: a card is good until its last month is over. */
    public static boolean isExpired(Card card, YearMonth now) {
        return lastMonth(card).isBefore(now);
    }

    private static YearMonth lastMonth(Card card) {
        return YearMonth.of(card.expiryYear(), card.expiryMonth());
    }

    /** The brand as its owner writes it; one that we do not know as the provider does. */
    private static String brand(String code) {
        return switch (code) {
            case "visa" -> "Visa";
            case "mastercard" -> "Mastercard";
            case "amex" -> "American Express";
            case "unionpay" -> "UnionPay";
            case "jcb" -> "JCB";
            case "diners" -> "Diners Club";
            case "discover" -> "Discover";
            default -> code;
        };
    }
}
