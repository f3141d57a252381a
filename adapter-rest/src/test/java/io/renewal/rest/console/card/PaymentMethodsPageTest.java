package io.renewal.rest.console.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.SavedCards.SavedCard;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.domain.identity.AccountId;
import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Filled;
import io.renewal.rest.console.testing.Reader;
import io.renewal.rest.console.testing.Seen;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Saved cards, and what automatic payments try. */
class PaymentMethodsPageTest {
    private static final String PAGE = "/console/accounts/acme/payment-methods";
    private final Shop shop = Shop.opened();
    private final Reader acme = shop.reader("acme");

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void withoutACardThePageTellsWhereCardsComeFrom() {
        acme.open(PAGE).is(200).says("No card is saved.").says("A card is saved when you pay an order on the payment provider's page");
    }

    @Test
    void anExpiredCardIsMarkedAndCannotBePreferred() {
        shop.savedCard("acme");
        keepAnExpiredCard();
        Seen page = acme.open(PAGE).is(200).says("Visa ending in 4242").says("12/2031").says("Mastercard ending in 4444").says("Expired");
        assertEquals(List.of(), page.page().select("button[aria-label='Use Mastercard ending in 4444 for auto-renewal']").eachText());
    }

    @Test
    void aCardIsRemovedAfterAskingAndOnlyOnce() {
        shop.savedCard("acme");
        Seen asked = acme.send(acme.open(PAGE), "Remove").is(200).says("Remove this card?").says("Visa ending in 4242");
        acme.open(PAGE).says("Visa ending in 4242");
        Filled removal = asked.filled("Remove", Map.of());
        acme.send(removal).is(200).isAt(PAGE).says("The card is removed.").isSilentOf("4242");
        acme.send(removal).is(200).isAt(PAGE).says("The card is removed.");
        acme.open(PAGE + "/removal?card=" + FakeProvider.GOOD_CARD).isAt(PAGE).says("That card is not saved any more.");
    }

    @Test
    void anotherCardIsPreferred() {
        shop.savedCard("acme");
        shop.application().provider().keep(customer(), new SavedCard(FakeProvider.EMPTY_CARD, "visa", "9995", 12, 2031));
        Seen page = acme.open(PAGE).is(200);
        Seen changed = acme.send(page, "Use this one for auto-renewal").is(200).isAt(PAGE)
                .says("Automatic renewals are charged to that card");
        assertEquals(1, changed.page().select("td:contains(Charged for automatic renewals)").size());
    }

    @Test
    void whileTheProviderIsDownTheRestIsShown() {
        shop.savedCard("acme");
        shop.application().provider().goDown();
        acme.open(PAGE).is(503).says("The payment provider does not answer").says("They are not lost")
                .says("from the balance; if it is too low, by card");
    }

    @Test
    void whileTheProviderHangsTheRestIsShown() {
        shop.savedCard("acme");
        CountDownLatch answers = shop.application().provider().hang();
        acme.open(PAGE).is(503).says("They are not lost").says("from the balance; if it is too low, by card");
        answers.countDown();
    }

    @Test
    void operatorsSayWhatAutomaticPaymentsTryAndCustomersDoNot() {
        acme.open(PAGE).is(200).says("To have this changed, ask your provider.");
        Reader operator = shop.operatingReader();
        operator.send(operator.open(PAGE), "Save", Map.of("order", "CardThenBalance")).is(200).says("Saved.");
        assertEquals(List.of("Card", "Balance"), shop.operator().get("/v1/accounts/acme").json().path("paymentPreference")
                .valueStream().map(method -> method.asText()).toList());
        acme.open(PAGE).says("by card; if that is declined, from the balance");
        Seen own = acme.open(PAGE);
        String csrf = own.page().select("input[name=csrf]").attr("value");
        acme.send(new Filled("post", PAGE + "/order", Map.of("csrf", csrf, "order", "Balance"))).is(403);
    }

    @Test
    void nobodySeesTheCardsOfOthers() {
        acme.open("/console/accounts/globex/payment-methods").is(404);
    }

    private void keepAnExpiredCard() {
        shop.application().provider().keep(customer(), new SavedCard(FakeProvider.EMPTY_CARD, "mastercard", "4444", 1, 2023));
    }

    private CustomerReference customer() {
        return shop.application().store().inTransaction(tx -> tx.accounts().customer(new AccountId("acme"))).orElseThrow();
    }
}
