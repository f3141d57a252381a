package io.renewal.rest.console.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.SavedCards.SavedCard;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.domain.identity.AccountId;
import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Filled;
import io.renewal.rest.console.testing.Reader;
import io.renewal.rest.console.testing.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Choosing how to pay, and what comes of it. */
class PayingTest {
    private static final String PAY = "Pay CN¥60.00";
    private final Shop shop = Shop.opened();
    private final FakeProvider provider = shop.application().provider();
    private final Reader acme = shop.reader("acme");
    private final String id = shop.unpaidOrder(Shop.REDIS);
    private final String order = "/console/orders/" + id;

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void theBalanceTellsWhatRemainsAndPaysAtOnce() {
        shop.topUp("acme", "100.00");
        Seen page = payment().says("You have CN¥100.00; CN¥40.00 remain after this.");
        Seen paid = acme.send(page, PAY).is(200).isAt(order);
        assertEquals("It worked", paid.heading());
        paid.says("The instance was renewed until 31 Mar 2024, 00:00 Asia/Shanghai").says("Account balance");
        assertEquals("/console/instances/r-acme/auto-renewal", paid.link("Enable auto-renew"));
    }

    @Test
    void aBalanceThatIsTooLowTellsWhatIsMissing() {
        shop.topUp("acme", "10.00");
        Seen page = payment().says("You have CN¥10.00; CN¥50.00 are missing.");
        assertTrue(page.page().select("input[value=Balance]").hasAttr("disabled"));
    }

    @Test
    void aDoubleClickPaysOnce() {
        shop.topUp("acme", "200.00");
        Filled form = payment().filled(PAY, Map.of());
        assertEquals(acme.send(form).at(), acme.send(form).at());
        assertEquals("140.00", shop.operator().get("/v1/accounts/acme").text("/balance/amount"));
    }

    @Test
    void whoGoesBackAndPaysAgainComesToThePaidOrder() {
        shop.topUp("acme", "200.00");
        Seen old = payment();
        acme.send(payment(), PAY).isAt(order);
        acme.send(old, PAY).is(200).isAt(order).says("It worked");
        assertEquals("140.00", shop.operator().get("/v1/accounts/acme").text("/balance/amount"));
        acme.open(order + "/payment").isAt(order);
    }

    @Test
    void aSavedCardIsShownByItsLastDigitsAndPays() {
        shop.savedCard("acme");
        Seen page = payment().says("Visa ending in 4242").says("Valid until 12/2031");
        acme.send(page, PAY, Map.of("method", "Card " + FakeProvider.GOOD_CARD)).is(200).isAt(order).says("It worked").says("Saved card");
    }

    @Test
    void aCardThatHasExpiredIsMarkedAndNotChosen() {
        CustomerReference customer = provider.savedCards().open(new AccountId("acme"));
        shop.savedCard("acme");
        provider.keep(customer, new SavedCard(FakeProvider.EMPTY_CARD, "amex", "0005", 12, 2023));
        Seen page = payment().says("American Express ending in 0005").says("Expired; it was valid until 12/2023");
        assertTrue(page.page().select("input[value='Card " + FakeProvider.EMPTY_CARD + "']").hasAttr("disabled"));
        assertEquals("Card " + FakeProvider.GOOD_CARD, page.page().select("input[name=method][checked]").val());
    }

    @Test
    void aDeclinedCardSaysWhyAndAnotherWayPays() {
        shop.topUp("acme", "100.00");
        Seen declined = acme.send(payment(), PAY, Map.of("method", "Card " + FakeProvider.EMPTY_CARD)).is(200).isAt(order + "/payment");
        declined.says("There is not enough money on the card. Nothing was charged.").says("The order waits until");
        acme.send(declined, PAY, Map.of("method", "Balance")).isAt(order).says("It worked").says("There is not enough money on the card.");
    }

    @Test
    void aProviderThatDoesNotAnswerLeavesTheOtherWays() {
        shop.savedCard("acme");
        provider.goDown();
        shop.topUp("acme", "100.00");
        Seen page = payment().says("Your saved cards cannot be shown just now").isSilentOf("4242");
        acme.send(page, PAY, Map.of("method", "Balance")).says("It worked");
    }

    @Test
    void aProviderThatHangsKeepsNobodyWaitingWhoPaysFromTheBalance() {
        shop.savedCard("acme");
        shop.topUp("acme", "100.00");
        CountDownLatch answers = provider.hang();
        Seen page = payment().says("Your saved cards cannot be shown just now").isSilentOf("4242");
        acme.send(page, PAY, Map.of("method", "Balance")).says("It worked");
        answers.countDown();
    }

    @Test
    void whoPaysOnThePageIsSentThereAndTheOrderTellsHowItWent() {
        Seen going = acme.send(payment(), PAY, Map.of("method", "Hosted")).is(200).isAt(order + "/provider-page");
        assertEquals("0; url=https://pay.example/payment-1", going.headers().firstValue("Refresh").orElse(""));
        assertEquals("https://pay.example/payment-1", going.link("Go to the payment page"));
        Seen waiting = acme.open(order).says("The payment page waits for you");
        String poll = waiting.page().select("[hx-get]").attr("hx-get");
        acme.open(poll).is(204);
        provider.customerPays(provider.payments().getFirst());
        shop.application().reconcileAfter(Duration.ofMinutes(5));
        assertEquals("true", acme.open(poll).is(200).headers().firstValue("HX-Refresh").orElse(""));
        acme.open(order).says("It worked").says("Payment page of the provider");
        acme.open(order + "/provider-page").isAt(order);
    }

    @Test
    void anotherWayWithdrawsThePageFirst() {
        shop.topUp("acme", "100.00");
        acme.send(payment(), PAY, Map.of("method", "Hosted")).isAt(order + "/provider-page");
        Seen page = payment().says("Another payment of this order is under way");
        acme.send(page, PAY, Map.of("method", "Balance")).isAt(order).says("It worked").says("Withdrawn; nothing was charged");
    }

    @Test
    void aPaymentInDoubtTellsThatNothingIsChargedTwice() {
        provider.goDown();
        Seen doubt = acme.send(payment(), PAY, Map.of("method", "Card " + FakeProvider.GOOD_CARD)).is(200).isAt(order);
        doubt.says("You are not charged twice, and you can leave this page");
        provider.comeBack();
        shop.application().reconcileAfter(Duration.ofMinutes(1));
        acme.open(order).says("It worked");
    }

    @Test
    void aWayThatIsNotOnThePageIsRefused() {
        acme.send(payment(), PAY, Map.of("method", "Cheque")).is(400);
        acme.send(payment(), PAY, Map.of("method", "Card ../x")).is(400);
    }

    @Test
    void anOrderThatWasNotPaidInTimeIsNotPaidAnyMore() {
        String change = shop.operator().post("/v1/instances/r-globex/spec-changes",
                "{\"spec\": \"redis.master.mid.default\", \"expectedEndTime\": \"2024-02-28T16:00:00Z\"}").is(201).text("/orderId");
        Reader globex = shop.reader("globex");
        Seen old = globex.open("/console/orders/" + change + "/payment").is(200);
        shop.application().clock().advance(Duration.ofDays(1));
        globex.open(old.at().getPath()).isAt("/console/orders/" + change).says("It was not paid in time");
    }

    @Test
    void nobodySeesOrPaysAnothersOrder() {
        Reader globex = shop.reader("globex");
        for (String page : List.of(order, order + "/payment", order + "/cancellation", order + "/progress", order + "/provider-page")) {
            globex.open(page).is(404);
        }
    }

    private Seen payment() {
        return acme.open(order + "/payment").is(200);
    }
}
