package io.renewal.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.Stripe;
import io.renewal.application.port.out.PaymentProvider;
import io.renewal.application.port.out.PaymentProvider.Standing;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.WebAddress;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that a provider may give, and the sandbox does not. */
class StripeAnswersTest {
    private static final String INTENT = "GET /v1/payment_intents/pi_1";
    private static final String CANCEL = "POST /v1/payment_intents/pi_1/cancel";
    private static final String SESSION = "GET /v1/checkout/sessions/cs_1";
    private static final String DECLINED = intent("requires_payment_method',"
            + "'last_payment_error':{'type':'card_error','code':'card_declined','decline_code':'do_not_honor'},'x':'");
    private static final String NO = "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"payment_intent_unexpected_state\"}}";
    private static final Map<String, Standing> MEANT = Map.of("paid", Standings.PAID, "voided", Standings.VOIDED, "processing",
            new Standing.Processing(), "unconfirmed", new Standing.Unconfirmed(), "declined",
            Standings.declined(new DeclineReason("do_not_honor")), "nobody there",
            Standings.declined(new DeclineReason("authentication_required")), "page",
            new Standing.AwaitsCustomer(new WebAddress("https://bank.example/")));

    private final CannedProvider provider = new CannedProvider();

    @AfterEach
    void close() {
        provider.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"succeeded\"", "{}", "1", "{\"status\":null}", "{\"status\":{\"a\":1}}", "{\"status\":[]}",
            "{\"id\":\"pi_1\",\"object\":\"payment_intent\",\"status\":\"succeeded\"", "<html>succeeded</html>",
            "{\"id\":\"pi_1\",\"status\":\"requires_capture\"}", "{\"id\":\"pi_1\",\"status\":\"SUCCEEDED\"}",
            "{\"id\":\"pi_1\",\"status\":\"brand_new\"}", "{\"status\":\"succeeded\",\"amount\":\"x\"}", "{\"error\":{}}", "\u0000"})
    void whatCannotBeUnderstoodIsNoAnswer(String body) {
        provider.on(INTENT, 200, body).on(SESSION, 200, body);
        assertInstanceOf(Standing.NoAnswer.class, look("pi_1"));
        assertInstanceOf(Standing.NoAnswer.class, look("cs_1"));
    }

    @ParameterizedTest
    @CsvSource({"401,key", "403,permission", "404,know", "409,still", "429,fewer", "500,failed", "502,failed", "503,failed", "504,failed",
            "302,read", "402,refuses", "418,failed"})
    void anErrorIsNoAnswer(int status, String word) {
        String body = "{\"error\":{\"type\":\"some_error\",\"message\":\"secret words\"}}";
        provider.on(INTENT, status, body).on(SESSION, status, body).on(CANCEL, status, body)
                .on("POST /v1/checkout/sessions/cs_1/expire", status, body);
        for (String reference : new String[]{"pi_1", "cs_1"}) {
            for (Standing standing : new Standing[]{look(reference), payments().withdraw(new ProviderReference(reference))}) {
                String problem = assertInstanceOf(Standing.NoAnswer.class, standing).problem();
                assertTrue(problem.contains(word) && !problem.contains("secret"), problem);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429, 500, 503})
    void anErrorInOtherWordsIsNoAnswer(int status) {
        for (String body : new String[]{"", "<html>", "{}", "{\"error\":\"invalid_client\"}", "{\"error\":[]}", "null"}) {
            try (CannedProvider another = new CannedProvider().on(INTENT, status, body)) {
                assertInstanceOf(Standing.NoAnswer.class, another.the(PaymentProvider.class).look(new ProviderReference("pi_1")), body);
            }
        }
    }

    @Test
    void anAnswerThatBeginsAndNeverEndsIsNoAnswer() {
        provider.on(INTENT, 0, intent("succeeded"));
        Standing standing = provider.the(PaymentProvider.class, Duration.ofMillis(200)).look(new ProviderReference("pi_1"));
        assertEquals(new Standing.NoAnswer("the provider did not answer in time"), standing);
    }

    @ParameterizedTest
    @CsvSource({"succeeded,paid", "canceled,voided", "processing,processing", "requires_confirmation,unconfirmed",
            "requires_payment_method,unconfirmed",
            "'requires_action\",\"next_action\":{\"type\":\"redirect_to_url\",\"redirect_to_url\":{\"url\":\"https://bank.example/\"}},\"x\":\"',page"})
    void whatAnIntentSaysOfACardPayment(String status, String meant) {
        provider.on(INTENT, 200, intent(status));
        assertEquals(MEANT.get(meant), look("pi_1"));
    }

    @Test
    void whenTheBankAsksAndThereIsNoPageItIsCanceledAndDeclined() {
        provider.on(INTENT, 200, intent("requires_action','next_action':{'type':'use_stripe_sdk'},'x':'"));
        provider.on(CANCEL, 200, intent("canceled"));
        assertEquals(MEANT.get("nobody there"), look("pi_1"));
    }

    /** What comes of canceling a declined payment, and how it stands then. */
    @ParameterizedTest
    @CsvSource({"200,canceled,,declined", "400,,succeeded,paid", "400,,processing,processing", "400,,requires_payment_method,unconfirmed",
            "400,,canceled,voided", "400,,declined,", "200,requires_payment_method,,", "503,,,", "404,,,"})
    void aDeclineIsTheLastWordOnlyOnceItIsCanceled(int status, @Nullable String canceled, @Nullable String now,
            @Nullable String meant) {
        provider.on(INTENT, 200, DECLINED).on(CANCEL, status, canceled == null ? NO : intent(canceled));
        if (now != null) {
            provider.on(INTENT, 200, now.equals("declined") ? DECLINED : intent(now));
        }
        assertMeant(meant, look("pi_1"));
    }

    /** How session and intent stand, and what comes of canceling the intent. */
    @ParameterizedTest
    @CsvSource({"complete,paid,,,paid", "complete,unpaid,processing,,processing", "complete,unpaid,requires_action,,processing",
            "complete,unpaid,succeeded,,paid", "complete,unpaid,canceled,,voided", "complete,unpaid,declined,,declined",
            "complete,unpaid,requires_capture,,", "complete,unpaid,,,", "complete,no_payment_required,,,", "expired,unpaid,,,voided",
            "expired,unpaid,canceled,,voided", "expired,unpaid,declined,,voided", "expired,unpaid,succeeded,,paid",
            "expired,unpaid,processing,,processing", "expired,unpaid,requires_action,200,voided", "expired,unpaid,requires_action,400,",
            "expired,unpaid,requires_action,503,", "expired,unpaid,requires_confirmation,200,voided", "expired,unpaid,brand_new,,",
            "open,unpaid,,,", "brand_new,unpaid,,,"})
    void whatASessionAndItsIntentSay(String session, String paymentStatus, @Nullable String intent, @Nullable Integer cancel,
            @Nullable String meant) {
        provider.on(SESSION, 200, "{\"id\":\"cs_1\",\"status\":\"%s\",\"payment_status\":\"%s\",\"payment_intent\":%s}".formatted(session,
                paymentStatus, intent == null ? "null" : "\"pi_1\""));
        provider.on(INTENT, 200, "declined".equals(intent) ? DECLINED : intent(String.valueOf(intent)));
        if (cancel != null) {
            provider.on(CANCEL, cancel, cancel == 200 ? intent("canceled") : NO);
        }
        assertMeant(meant, look("cs_1"));
    }

    @Test
    void theVersionIsPinnedAndNothingIsToldOfThisMachine() {
        provider.on(INTENT, 200, intent("succeeded"));
        look("pi_1");
        assertEquals(Stripe.API_VERSION, provider.asked.getFirst().getFirst("Stripe-Version"));
        assertTrue(provider.asked.getFirst().keySet().stream().noneMatch(name -> name.startsWith("X-")),
                provider.asked.getFirst().keySet().toString());
    }

    private static void assertMeant(@Nullable String meant, Standing standing) {
        if (meant == null) {
            assertInstanceOf(Standing.NoAnswer.class, standing);
        } else {
            assertEquals(MEANT.get(meant), standing);
        }
    }

    private PaymentProvider payments() {
        return provider.the(PaymentProvider.class);
    }

    private Standing look(String reference) {
        return payments().look(new ProviderReference(reference));
    }

    static String intent(String status) {
        return "{'id':'pi_1','object':'payment_intent','status':'%s'}".formatted(status).replace('\'', '"');
    }
}
