package io.renewal.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.PaymentProvider.Preparation;
import io.renewal.application.port.out.SavedCards.SavedCard;
import io.renewal.application.testkit.ProviderRig.CardKind;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.Tender;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@code SavedCards} promises. */
public abstract class SavedCardsContract extends ProviderContract {
    @Test
    void anAccountIsOneCustomer() {
        assertEquals(customer, rig.cards().open(Examples.ACME));
        assertNotEquals(customer, rig.cards().open(Examples.GLOBEX));
    }

    @Test
    void caseAndLengthOfAnAccountsIdCount() {
        String longest = "a".repeat(63);
        assertNotEquals(rig.cards().open(new AccountId(longest + "b")), rig.cards().open(new AccountId(longest + "B")));
        assertNotEquals(customer, rig.cards().open(new AccountId("ACME")));
    }

    @Test
    void aCustomersCardsAreListedWithTheNewestFirst() {
        assertEquals(List.of(), rig.cards().of(customer));
        CardId first = rig.card(customer, CardKind.GOOD);
        CardId second = rig.card(customer, CardKind.BANK_ASKS);
        List<SavedCard> cards = rig.cards().of(customer);
        assertEquals(List.of(second, first), cards.stream().map(SavedCard::id).toList());
        SavedCard card = cards.getFirst();
        assertTrue(card.lastFour().matches("[0-9]{4}") && !card.brand().isEmpty(), card.toString());
        assertTrue(card.expiryMonth() >= 1 && card.expiryMonth() <= 12 && card.expiryYear() > 2000, card.toString());
    }

    @Test
    void aForgottenCardIsGoneAndPaysNothing() {
        CardId card = rig.card(customer, CardKind.GOOD);
        rig.cards().forget(customer, card);
        rig.cards().forget(customer, card);
        assertEquals(List.of(), rig.cards().of(customer));
        Charge charge = charge(new Tender.Card(card, Optional.empty()));
        assertInstanceOf(Preparation.Refused.class, rig.payments().prepare(charge));
    }

    @Test
    void nobodyForgetsTheCardOfAnother() {
        CustomerReference other = rig.cards().open(Examples.GLOBEX);
        CardId card = rig.card(other, CardKind.GOOD);
        rig.cards().forget(customer, card);
        rig.cards().forget(customer, new CardId("pm_unknown"));
        assertEquals(List.of(card), rig.cards().of(other).stream().map(SavedCard::id).toList());
        assertInstanceOf(Preparation.Refused.class, rig.payments().prepare(charge(new Tender.Card(card, Optional.empty()))));
    }

    @Test
    void aCustomerWhoWasDeletedHasNoCardsAndPaysNothing() {
        CardId card = rig.card(customer, CardKind.GOOD);
        rig.deleteCustomer(customer);
        assertEquals(List.of(), rig.cards().of(customer));
        rig.cards().forget(customer, card);
        assertInstanceOf(Preparation.Refused.class, rig.payments().prepare(charge(new Tender.Card(card, Optional.empty()))));
        assertInstanceOf(Preparation.Refused.class, rig.payments().prepare(onPage(Tender.CardKeeping.KEPT)));
    }

    @Test
    void aCustomerOfAnotherProviderHasNoCards() {
        assertEquals(List.of(), rig.cards().of(new CustomerReference("cus_ofAnother")));
    }
}
