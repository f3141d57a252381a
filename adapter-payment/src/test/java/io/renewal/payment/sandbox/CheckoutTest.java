package io.renewal.payment.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentMethodListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.service.checkout.SessionService;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutTest {
    private static final String BACK = "https://shop.example/done?session={CHECKOUT_SESSION_ID}";
    private static final String LEFT = "https://shop.example/left";

    private final TestSandbox sandbox = TestSandbox.start();
    private final SessionService sessions = sandbox.stripe.v1().checkout().sessions();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void thePageTellsWhatIsPaidAndNeedsNoScript() throws Exception {
        Session session = sessions.create(twelveEuros().build());
        assertEquals("open", session.getStatus());
        assertEquals("unpaid", session.getPaymentStatus());
        assertEquals(1200, session.getAmountTotal());
        assertNull(session.getPaymentIntent());

        HttpResponse<String> page = sandbox.open(session.getUrl());
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("12.00 EUR"), page.body());
        assertTrue(page.body().contains("Renewal of &lt;r-1&gt; &amp; more"), page.body());
        assertTrue(page.body().contains("href=\"" + LEFT + "\""), page.body());
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none';"), policy);
        assertTrue(policy.contains("form-action 'self' https://shop.example;"), policy);
    }

    @Test
    void whoPaysIsSentBackAndPaysOnceHoweverOftenTheyClick() throws Exception {
        Session session = sessions.create(twelveEuros().setClientReferenceId("order-1").build());
        String back = BACK.replace("{CHECKOUT_SESSION_ID}", session.getId());
        assertEquals(back, TestSandbox.location(sandbox.press(session.getUrl(), "pay")));
        assertEquals(back, TestSandbox.location(sandbox.press(session.getUrl(), "pay")));
        assertTrue(sandbox.open(session.getUrl()).body().contains("This is paid"));

        Session complete = sessions.retrieve(session.getId());
        assertEquals("complete", complete.getStatus());
        assertEquals("paid", complete.getPaymentStatus());
        assertEquals("order-1", complete.getClientReferenceId());
        PaymentIntent paid = sandbox.stripe.v1().paymentIntents().retrieve(complete.getPaymentIntent());
        assertEquals("succeeded", paid.getStatus());
        assertEquals("r-1", paid.getMetadata().get("instance"));
        assertEquals(1, sandbox.stripe.v1().charges().list().getData().size());
        assertThrows(InvalidRequestException.class, () -> sessions.expire(session.getId()));
    }

    @Test
    void whoIsDeclinedCanTryAgain() throws Exception {
        Session session = sessions.create(twelveEuros().build());
        String again = TestSandbox.location(sandbox.press(session.getUrl(), "decline"));
        HttpResponse<String> page = sandbox.open(sandbox.provider.address().resolve(again).toString());
        assertTrue(page.body().contains("role=\"alert\""), page.body());
        Session declined = sessions.retrieve(session.getId());
        assertEquals("open", declined.getStatus());
        assertNotNull(declined.getPaymentIntent());

        sandbox.press(session.getUrl(), "pay");
        assertEquals("paid", sessions.retrieve(session.getId()).getPaymentStatus());
        assertEquals(declined.getPaymentIntent(), sessions.retrieve(session.getId()).getPaymentIntent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "refuse"})
    void whoseBankAsksAnswersThere(String answer) throws Exception {
        Session session = sessions.create(twelveEuros().build());
        String bank = sandbox.provider.address().resolve(TestSandbox.location(sandbox.press(session.getUrl(), "pay-authenticated")))
                .toString();
        HttpResponse<String> page = sandbox.open(bank);
        assertTrue(page.body().contains("12.00 EUR"), page.body());
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("").contains("https://shop.example"));
        String then = TestSandbox.location(sandbox.press(bank, answer));
        TestSandbox.location(sandbox.press(bank, "approve"));

        boolean isPaid = answer.equals("approve");
        assertEquals(isPaid, then.startsWith("https://shop.example/done"), then);
        assertEquals(isPaid ? "paid" : "unpaid", sessions.retrieve(session.getId()).getPaymentStatus());
        assertEquals(isPaid ? 1 : 0, sandbox.stripe.v1().charges().list().getData().size());
    }

    @Test
    void anExpiredSessionCannotBePaid() throws Exception {
        Session session = sessions.create(twelveEuros().build());
        sandbox.press(session.getUrl(), "decline");
        String intent = sessions.retrieve(session.getId()).getPaymentIntent();
        assertEquals("expired", sessions.expire(session.getId()).getStatus());
        sandbox.press(session.getUrl(), "pay");
        assertEquals(410, sandbox.open(session.getUrl()).statusCode());
        assertEquals("canceled", sandbox.stripe.v1().paymentIntents().retrieve(intent).getStatus());
        assertEquals("unpaid", sessions.retrieve(session.getId()).getPaymentStatus());
        InvalidRequestException again = assertThrows(InvalidRequestException.class, () -> sessions.expire(session.getId()));
        assertTrue(again.toString().contains("`expired`"), again.toString());
    }

    @Test
    void aSessionExpiresWhenItsTimeIsOver() throws Exception {
        long end = sandbox.time.instant().plus(Duration.ofMinutes(30)).getEpochSecond();
        Session session = sessions.create(twelveEuros().setExpiresAt(end).build());
        sandbox.time.advance(Duration.ofMinutes(30));
        sandbox.press(session.getUrl(), "pay");
        assertEquals("expired", sessions.retrieve(session.getId()).getStatus());
        assertThrows(InvalidRequestException.class, () -> sessions.create(twelveEuros().setExpiresAt(end).build()));
    }

    @Test
    void theIntentOfASessionIsLeftToTheSession() throws Exception {
        Session session = sessions.create(twelveEuros().build());
        sandbox.press(session.getUrl(), "decline");
        String intent = sessions.retrieve(session.getId()).getPaymentIntent();
        assertThrows(InvalidRequestException.class, () -> sandbox.stripe.v1().paymentIntents().cancel(intent));
        assertThrows(InvalidRequestException.class, () -> sandbox.stripe.v1().paymentIntents().confirm(intent));
    }

    @Test
    void aPaymentMaySaveItsCard() throws Exception {
        String customer = sandbox.customer();
        Session session = sessions.create(twelveEuros().setCustomer(customer).setPaymentIntentData(SessionCreateParams.PaymentIntentData
                .builder().setSetupFutureUsage(SessionCreateParams.PaymentIntentData.SetupFutureUsage.OFF_SESSION).build()).build());
        sandbox.press(session.getUrl(), "pay");
        assertEquals(1, saved(customer));
    }

    @Test
    void aCardIsSavedWithoutAPayment() throws Exception {
        String customer = sandbox.customer();
        Session session = sessions.create(SessionCreateParams.builder().setMode(SessionCreateParams.Mode.SETUP).setCustomer(customer)
                .setCurrency("eur").setSuccessUrl(BACK).setCancelUrl(LEFT).build());
        assertEquals("no_payment_required", session.getPaymentStatus());
        assertTrue(sandbox.open(session.getUrl()).body().contains("Save a card"));
        sandbox.press(session.getUrl(), "pay");
        assertEquals("complete", sessions.retrieve(session.getId()).getStatus());
        assertEquals("succeeded", sandbox.stripe.v1().setupIntents().retrieve(session.getSetupIntent()).getStatus());
        assertEquals(1, saved(customer));
        assertEquals(0, sandbox.stripe.v1().charges().list().getData().size());
    }

    @Test
    void addressesThatAreNoneAreRefused() {
        assertEquals("url_invalid", assertThrows(InvalidRequestException.class,
                () -> sessions.create(twelveEuros().setSuccessUrl("javascript:alert(1)").build())).getCode());
    }

    private int saved(String customer) throws Exception {
        return sandbox.stripe.v1().paymentMethods().list(PaymentMethodListParams.builder().setCustomer(customer).build()).getData().size();
    }

    private static SessionCreateParams.Builder twelveEuros() {
        return SessionCreateParams.builder().setMode(SessionCreateParams.Mode.PAYMENT).setSuccessUrl(BACK).setCancelUrl(LEFT)
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder().putMetadata("instance", "r-1").build())
                .addLineItem(LineItem.builder().setQuantity(1L).setPriceData(LineItem.PriceData.builder().setCurrency("eur")
                        .setUnitAmount(1200L).setProductData(LineItem.PriceData.ProductData.builder()
                                .setName("Renewal of <r-1> & more").build())
                        .build()).build());
    }
}
