package io.renewal.rest.console.card;

import io.renewal.application.port.in.ManageCards.Card;
import io.renewal.application.port.in.ManageCards.Cards;
import io.renewal.domain.account.Account;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.rest.console.text.Phrase;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * How an account pays.
 *
 * @param cards none if the provider does not answer
 * @param now cards expire by the world's calendar, whatever the clock of a sandbox says
 * @param offered what can be paid with here
 * @param notice what was just done
 */
record CardsPage(Account account, Optional<Cards> cards, YearMonth now, Set<PaymentMethod> offered, Optional<Phrase> notice) {
    /** What one has to know of cards in general. */
    Phrase hint() {
        return offered.contains(PaymentMethod.CARD) ? CardPhrases.WHERE_FROM : CardPhrases.NOT_TAKEN;
    }

    /** What it means that all are expired. */
    Phrase whenAllExpired() {
        return account.preferences().paymentOrder().contains(PaymentMethod.BALANCE)
                ? CardPhrases.ALL_EXPIRED
                : CardPhrases.ALL_EXPIRED_CARD_ONLY;
    }

    boolean isExpired(Card card) {
        return CardWords.isExpired(card, now);
    }

    boolean isPreferred(Card card) {
        return cards.flatMap(Cards::preferred).filter(card.id()::equals).isPresent();
    }

    boolean areAllExpired() {
        return cards.filter(all -> !all.all().isEmpty() && all.all().stream().allMatch(this::isExpired)).isPresent();
    }

    /** That a card is about to be removed. */
    record Removal(Account account, Card card, boolean isPreferred) {}
}
