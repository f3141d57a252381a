package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.testkit.FakeProvider;
import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Paying with a card, on the provider's page, and what the provider says afterwards. */
class PaymentsTest {
    private static final String CALLBACKS = "/v1/provider-callbacks/stripe";
    private final Shop shop = Shop.opened();
    private final ApiClient acme = shop.customer("acme");
    private final FakeProvider provider = shop.application().provider();
    private final String order = shop.unpaidOrder(Shop.REDIS);
    private final String payments = "/v1/orders/" + order + "/payments";

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void aCardPaysAtOnce() {
        Answer paid = acme.post(payments, Samples.card(FakeProvider.GOOD_CARD)).is(201);
        assertEquals("Paid", paid.text("/status"));
        assertEquals("Card", paid.text("/payments/0/method"));
    }

    @Test
    void aRenewalCanBeOrderedAndPaidByCardInOneGo() {
        acme.post("/v1/orders/" + order + "/cancellation").is(200);
        String body = Samples.with(Samples.order(1), "\"payWith\": " + Samples.card(FakeProvider.GOOD_CARD));
        assertEquals("Paid", acme.post(Shop.REDIS + "/renewal-orders", body).is(201).text("/status"));
    }

    @Test
    void aDeclinedCardSaysWhyAndTheOrderWaits() {
        Answer declined = acme.post(payments, Samples.card(FakeProvider.EMPTY_CARD)).isProblem(402, "PaymentDeclined");
        assertEquals("insufficient_funds", declined.text("/declineReason"));
        assertEquals(order, declined.text("/orderId"));
        assertEquals("Unpaid", acme.get("/v1/orders/" + order).text("/status"));
    }

    @Test
    void whoPaysOnThePageIsToldWhereItIsAndThenThatItWorked() {
        Answer paying = acme.post(payments, Samples.page(), "k").is(202);
        assertEquals("Paying", paying.text("/status"));
        assertEquals("https://pay.example/payment-1", paying.text("/paymentUrl"));
        assertEquals("https://pay.example/payment-1", acme.get("/v1/orders/" + order).text("/paymentUrl"));
        provider.customerPays(provider.payments().getFirst());
        callBack("payment-1", FakeProvider.SIGNATURE).is(200);
        Answer paid = acme.get("/v1/orders/" + order).is(200);
        assertEquals("Paid", paid.text("/status"));
        assertEquals(true, paid.json().path("paymentUrl").isMissingNode());
        assertEquals(201, acme.post(payments, Samples.page(), "k").status(), "the same request tells how it went");
    }

    @Test
    void aPaymentWithoutAnAnswerIsFoundLater() {
        provider.goDown();
        acme.post(payments, Samples.card(FakeProvider.GOOD_CARD)).is(202);
        provider.comeBack();
        shop.application().reconcileAfter(Duration.ofMinutes(1));
        assertEquals("Paid", acme.get("/v1/orders/" + order).text("/status"));
    }

    @Test
    void cancellingWaitsForTheProvider() {
        acme.post(payments, Samples.page()).is(202);
        provider.goDown();
        Answer cancelling = acme.post("/v1/orders/" + order + "/cancellation").is(202);
        assertEquals("Paying", cancelling.text("/status"));
        assertEquals(true, cancelling.json().path("paymentUrl").isMissingNode(), "nobody is to pay any more");
        acme.post(payments, "{\"method\": \"Balance\"}").isProblem(409, "OrderNotPayable");
        provider.comeBack();
        shop.application().reconcileAfter(Duration.ofMinutes(2));
        assertEquals("Cancelled", acme.get("/v1/orders/" + order).text("/status"));
    }

    @Test
    void customersComeBackOnlyToSitesThatAreAllowed() {
        for (String url : new String[]{"https://evil.example/back", "https://shop.example.evil.example/",
                "https://shop.example@evil.example/",
                "javascript:alert(1)", "//shop.example/", "https://shop.example:444/", "http://shop.example/", "not an address"}) {
            Answer refused = acme.post(payments, "{\"method\": \"Hosted\", \"returnUrl\": \"" + url + "\"}").isProblem(400,
                    "ValidationFailed");
            assertEquals("returnUrl", refused.text("/errors/0/field"));
        }
        assertEquals(0, provider.payments().size());
    }

    @Test
    void whatIsNotTheProvidersIsNotHeard() {
        callBack("payment-1", "forged").isProblem(400, "CallbackNotGenuine");
        acme.send(
                acme.request("/v1/provider-callbacks/other").header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")))
                .isProblem(404, "NotFound");
    }

    @Test
    void savedCardsAreListedChosenAndForgotten() {
        String methods = "/v1/accounts/acme/payment-methods";
        assertEquals(0, acme.get(methods).is(200).json().path("items").size());
        String card = shop.savedCard("acme");
        assertEquals("""
                {"paymentMethodId":"card_good","brand":"visa","lastFour":"4242","expiryMonth":12,"expiryYear":2031,"isDefault":true}""",
                acme.get(methods).json().at("/items/0").toString());
        acme.send("PUT", methods + "/" + card + "/default").is(204);
        acme.send("PUT", methods + "/card_other/default").isProblem(404, "PaymentMethodNotFound");
        shop.customer("globex").get(methods).isProblem(404, "AccountNotFound");
        shop.customer("globex").delete(methods + "/" + card).isProblem(404, "AccountNotFound");
        shop.customer("globex").delete("/v1/accounts/globex/payment-methods/" + card).isProblem(404, "PaymentMethodNotFound");
        acme.delete(methods + "/" + card).is(204);
        assertEquals(0, acme.get(methods).json().path("items").size());
        provider.goDown();
        acme.get(methods).isProblem(503, "Unavailable");
    }

    /** As the provider does: without any key. */
    private Answer callBack(String body, String signature) {
        ApiClient somebody = shop.api().withoutKey();
        return somebody.send(somebody.request(CALLBACKS).header("Content-Type", "application/json").header("Stripe-Signature", signature)
                .POST(BodyPublishers.ofString(body)));
    }
}
