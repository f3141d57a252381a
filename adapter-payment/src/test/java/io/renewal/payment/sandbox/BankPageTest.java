package io.renewal.payment.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.service.PaymentIntentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BankPageTest {
    private final TestSandbox sandbox = TestSandbox.start();
    private final PaymentIntentService intents = sandbox.stripe.v1().paymentIntents();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void whoAgreesHasPaidOnceAndIsSentBack() throws Exception {
        PaymentIntent asked = asked("pm_card_authenticationRequired");
        String bank = asked.getNextAction().getRedirectToUrl().getUrl();
        String back = TestSandbox.location(sandbox.press(bank, "approve"));
        assertTrue(back.startsWith("https://shop.example/back?order=1&payment_intent=" + asked.getId()), back);
        assertTrue(back.endsWith("redirect_status=succeeded"), back);
        assertEquals(back, TestSandbox.location(sandbox.press(bank, "approve")));
        assertEquals(back, TestSandbox.location(sandbox.press(bank, "refuse")));
        assertEquals("succeeded", intents.retrieve(asked.getId()).getStatus());
        assertEquals(1, sandbox.stripe.v1().charges().list().getData().size());
        assertTrue(sandbox.open(bank).body().contains("not waiting"));
    }

    @Test
    void whoDoesNotAgreeHasNotPaid() throws Exception {
        PaymentIntent asked = asked("pm_card_authenticationRequired");
        String back = TestSandbox.location(sandbox.press(asked.getNextAction().getRedirectToUrl().getUrl(), "refuse"));
        assertTrue(back.endsWith("redirect_status=failed"), back);
        PaymentIntent refused = intents.retrieve(asked.getId());
        assertEquals("requires_payment_method", refused.getStatus());
        assertEquals("payment_intent_authentication_failure", refused.getLastPaymentError().getCode());
    }

    @Test
    void theCardMayStillBeDeclined() throws Exception {
        PaymentIntent asked = asked("pm_card_threeDSecureRequiredChargeDeclined");
        sandbox.press(asked.getNextAction().getRedirectToUrl().getUrl(), "approve");
        assertEquals("generic_decline", intents.retrieve(asked.getId()).getLastPaymentError().getDeclineCode());
    }

    @Test
    void aCanceledPaymentCannotBeAgreedTo() throws Exception {
        PaymentIntent asked = asked("pm_card_authenticationRequired");
        intents.cancel(asked.getId());
        sandbox.press(asked.getNextAction().getRedirectToUrl().getUrl(), "approve");
        assertEquals("canceled", intents.retrieve(asked.getId()).getStatus());
        assertEquals(0, sandbox.stripe.v1().charges().list().getData().size());
    }

    private PaymentIntent asked(String card) throws Exception {
        PaymentIntent intent = intents.create(TestSandbox.twelveEuros(card).build());
        return intents.confirm(intent.getId(),
                PaymentIntentConfirmParams.builder().setReturnUrl("https://shop.example/back?order=1").build());
    }
}
