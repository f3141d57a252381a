package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.persistence.testing.FreshDatabase;
import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cards, pages and a silent provider, over the real adapter and the provider of the sandbox, with real callbacks. */
class ProviderStoryTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();
    private static final String SITE = "https://shop.example";
    private static final String KEY = "sk_test_story";
    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void aCardPaysAPageIsPaidASilenceIsBrokenAndMoneyIsGivenBack() throws Exception {
        try (RunningRenewal renewal = RunningRenewal.sandbox(DATABASE.address(), Map.of("RENEWAL_PAYMENT_RETURN_ORIGINS", SITE,
                "RENEWAL_SANDBOX_PROVIDER_KEY", KEY, "RENEWAL_PAYMENT_TIMEOUT", "PT2S", "RENEWAL_PAYMENT_LEASE", "PT5S",
                "RENEWAL_PAYMENT_FIRST_PAUSE", "PT0.5S", "RENEWAL_TIMERS_INTERVAL", "PT1S"))) {
            Shop shop = new Shop(renewal);
            Answer paid = shop.renew("{\"method\": \"Card\", \"paymentMethodId\": \"pm_card_visa\"}").is(201);
            assertEquals("Paid", paid.text("/status"));

            Answer declined = shop.renew("{\"method\": \"Card\", \"paymentMethodId\": \"pm_card_chargeDeclinedInsufficientFunds\"}")
                    .isProblem(402, "PaymentDeclined");
            assertEquals("insufficient_funds", declined.text("/declineReason"));
            String order = declined.text("/orderId");

            Answer page = shop.pay(order, "{\"method\": \"Hosted\", \"returnUrl\": \"" + SITE + "/back\"}").is(202);
            press(page.text("/paymentUrl"), "pay");
            shop.becomes(order, "Paid");

            String silent = shop.renew("{\"method\": \"Hosted\", \"returnUrl\": \"" + SITE + "/back\"}").is(202).text("/orderId");
            URI provider = URI.create(shop.order(silent).text("/paymentUrl")).resolve("/");
            shop.cancel(silent).is(200);
            plan(provider, "SILENT_AFTER", "CONFIRM_PAYMENT_INTENT");
            Answer doubt = shop.renew("{\"method\": \"Card\", \"paymentMethodId\": \"pm_card_visa\"}").is(202);
            shop.becomes(doubt.text("/orderId"), "Paid");
        }
    }

    private void press(String page, String button) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("action=" + button)).build(),
                BodyHandlers.ofString());
        assertTrue(answer.statusCode() < 400, answer.toString());
    }

    private void plan(URI provider, String misbehaviour, String operation) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(provider.resolve("/_sandbox/faults"))
                .header("Authorization", "Bearer " + KEY).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("misbehaviour=" + misbehaviour + "&operations%5B%5D=" + operation)).build(),
                BodyHandlers.ofString());
        assertTrue(answer.statusCode() < 300, answer.body());
    }

    /** One account with one instance that is to be renewed month by month. */
    private static final class Shop {
        private static final Duration PATIENCE = Duration.ofSeconds(60);
        private static final String INSTANCE = "/v1/instances/r-story";
        private final ApiClient acme;
        private int requests;

        Shop(RunningRenewal renewal) {
            Operator operator = renewal.operator().publishPrices("EUR");
            Customer customer = operator.open("acme", "EUR", "Europe/Berlin");
            operator.register(customer, "r-story", LocalDate.now(ZoneId.of("Europe/Berlin")).plusMonths(2), Operator.FAR);
            this.acme = customer.client();
        }

        Answer renew(String payWith) {
            String end = acme.get(INSTANCE).is(200).text("/endTime");
            return acme.post(INSTANCE + "/renewal-orders",
                    "{\"periodMonths\": 1, \"expectedEndTime\": \"" + end + "\", \"payWith\": " + payWith + "}", "request " + ++requests);
        }

        Answer pay(String order, String payWith) {
            return acme.post("/v1/orders/" + order + "/payments", payWith);
        }

        Answer cancel(String order) {
            return acme.post("/v1/orders/" + order + "/cancellation");
        }

        Answer order(String order) {
            return acme.get("/v1/orders/" + order).is(200);
        }

        void becomes(String order, String status) {
            Instant end = Instant.now().plus(PATIENCE);
            while (!order(order).text("/status").equals(status)) {
                assertTrue(Instant.now().isBefore(end), () -> order(order).body());
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }
}
