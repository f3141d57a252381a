package io.renewal.payment.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.Stripe;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.service.PaymentIntentService;
import io.renewal.payment.sandbox.fault.Fault;
import io.renewal.payment.sandbox.fault.Misbehaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentIntentsTest {
    private final TestSandbox sandbox = TestSandbox.start();
    private final PaymentIntentService intents = sandbox.stripe.v1().paymentIntents();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aPaymentIsCreatedThenConfirmedAndThenPaid() throws Exception {
        PaymentIntent created = intents.create(TestSandbox.twelveEuros("pm_card_visa").putMetadata("order", "o-1").build());
        assertEquals("requires_confirmation", created.getStatus());
        assertEquals(0, created.getAmountReceived());
        assertNull(created.getLatestCharge());

        PaymentIntent paid = intents.confirm(created.getId());
        assertEquals("succeeded", paid.getStatus());
        assertEquals(1200, paid.getAmountReceived());

        PaymentIntent seen = intents.retrieve(created.getId(),
                PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build());
        assertEquals("o-1", seen.getMetadata().get("order"));
        assertEquals("visa", seen.getLatestChargeObject().getPaymentMethodDetails().getCard().getBrand());
        assertEquals("4242", seen.getLatestChargeObject().getPaymentMethodDetails().getCard().getLast4());
        assertEquals(Stripe.API_VERSION, paid.getLastResponse().headers().firstValue("Stripe-Version").orElse(""));
    }

    @Test
    void withoutAPaymentMethodItWaitsForOne() throws Exception {
        PaymentIntent created = intents.create(TestSandbox.twelveEuros().build());
        assertEquals("requires_payment_method", created.getStatus());
        InvalidRequestException refused = assertThrows(InvalidRequestException.class, () -> intents.confirm(created.getId()));
        assertEquals("payment_intent_unexpected_state", refused.getCode());
        assertEquals("succeeded", intents.confirm(created.getId(), with("pm_card_mastercard")).getStatus());
    }

    @ParameterizedTest
    @CsvSource({"pm_card_chargeDeclined,card_declined,generic_decline", "pm_card_visa_chargeDeclined,card_declined,generic_decline",
            "pm_card_chargeDeclinedInsufficientFunds,card_declined,insufficient_funds",
            "pm_card_visa_chargeDeclinedLostCard,card_declined,lost_card",
            "pm_card_chargeDeclinedExpiredCard,expired_card,expired_card",
            "pm_card_chargeDeclinedFraudulent,card_declined,fraudulent",
            "pm_card_chargeDeclinedProcessingError,processing_error,processing_error",
            "pm_card_chargeDeclinedIncorrectCvc,incorrect_cvc,incorrect_cvc", "pm_card_chargeCustomerFail,card_declined,generic_decline"})
    void aDeclinedCardTakesNothing(String card, String code, String declineCode) throws Exception {
        PaymentIntent created = intents.create(TestSandbox.twelveEuros(card).build());
        CardException declined = assertThrows(CardException.class, () -> intents.confirm(created.getId()));
        assertEquals(code, declined.getCode());
        assertEquals(declineCode, declined.getDeclineCode());
        assertEquals(created.getId(), declined.getStripeError().getPaymentIntent().getId());

        PaymentIntent seen = intents.retrieve(created.getId());
        assertEquals("requires_payment_method", seen.getStatus());
        assertEquals(0, seen.getAmountReceived());
        assertEquals(declineCode, seen.getLastPaymentError().getDeclineCode());
        assertEquals("failed", sandbox.stripe.v1().charges().retrieve(seen.getLatestCharge()).getStatus());
        assertEquals("succeeded", intents.confirm(created.getId(), with("pm_card_visa")).getStatus());
    }

    @Test
    void whoIsNotThereCannotAuthenticate() throws Exception {
        PaymentIntent created = intents.create(TestSandbox.twelveEuros("pm_card_authenticationRequired").build());
        CardException declined = assertThrows(CardException.class,
                () -> intents.confirm(created.getId(), PaymentIntentConfirmParams.builder().setOffSession(true).build()));
        assertEquals("authentication_required", declined.getCode());
        assertEquals("authentication_required", declined.getDeclineCode());
        assertEquals("requires_payment_method", intents.retrieve(created.getId()).getStatus());
    }

    @ParameterizedTest
    @CsvSource({"pm_card_authenticationRequired", "pm_card_threeDSecure2Required", "pm_card_authenticationRequiredOnSetup"})
    void whoIsThereIsSentToTheirBank(String card) throws Exception {
        PaymentIntent created = intents.create(TestSandbox.twelveEuros(card).build());
        PaymentIntent asked = intents.confirm(created.getId(),
                PaymentIntentConfirmParams.builder().setReturnUrl("https://shop.example/back").build());
        assertEquals("requires_action", asked.getStatus());
        assertEquals("redirect_to_url", asked.getNextAction().getType());
        assertTrue(asked.getNextAction().getRedirectToUrl().getUrl().startsWith(sandbox.provider.address() + "/3ds/"));
        assertEquals("https://shop.example/back", asked.getNextAction().getRedirectToUrl().getReturnUrl());
    }

    @Test
    void aCanceledPaymentNeverCharges() throws Exception {
        PaymentIntent created = intents.create(TestSandbox.twelveEuros("pm_card_visa").build());
        PaymentIntent canceled = intents.cancel(created.getId(), PaymentIntentCancelParams.builder()
                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED).build());
        assertEquals("canceled", canceled.getStatus());
        assertEquals("abandoned", canceled.getCancellationReason());
        InvalidRequestException refused = assertThrows(InvalidRequestException.class, () -> intents.confirm(created.getId()));
        assertEquals("payment_intent_unexpected_state", refused.getCode());
        assertEquals("canceled", refused.getStripeError().getPaymentIntent().getStatus());
        assertThrows(InvalidRequestException.class, () -> intents.cancel(created.getId()));
        assertEquals(0, intents.retrieve(created.getId()).getAmountReceived());
    }

    @Test
    void aPaidOneIsNeitherPaidAgainNorCanceled() throws Exception {
        PaymentIntent paid = intents.create(TestSandbox.twelveEuros("pm_card_visa").setConfirm(true).build());
        assertEquals("succeeded", paid.getStatus());
        assertEquals("payment_intent_unexpected_state",
                assertThrows(InvalidRequestException.class, () -> intents.cancel(paid.getId())).getCode());
        InvalidRequestException refused = assertThrows(InvalidRequestException.class, () -> intents.confirm(paid.getId()));
        assertTrue(refused.toString().contains("already succeeded"), refused.toString());
        assertEquals(paid.getLatestCharge(), intents.retrieve(paid.getId()).getLatestCharge());
    }

    @Test
    void aPaymentThatIsUnderwayIsSettledLater() throws Exception {
        PaymentIntent created = intents.create(TestSandbox.twelveEuros("pm_card_visa").build());
        sandbox.provider.controls().plan(Fault.once(Misbehaviour.PROCESSING));
        assertEquals("processing", intents.confirm(created.getId()).getStatus());
        assertThrows(InvalidRequestException.class, () -> intents.cancel(created.getId()));
        sandbox.provider.controls().pay(created.getId());
        assertEquals("succeeded", intents.retrieve(created.getId()).getStatus());
    }

    @Test
    void withAutomaticMethodsACustomerWhoIsThereNeedsAWayBack() throws Exception {
        PaymentIntent created = intents.create(PaymentIntentCreateParams.builder().setAmount(1200L).setCurrency("eur")
                .setPaymentMethod("pm_card_visa").build());
        InvalidRequestException refused = assertThrows(InvalidRequestException.class, () -> intents.confirm(created.getId()));
        assertTrue(refused.toString().contains("return_url"), refused.toString());
        assertEquals("succeeded",
                intents.confirm(created.getId(), PaymentIntentConfirmParams.builder().setOffSession(true).build()).getStatus());
    }

    @ParameterizedTest
    @CsvSource({"50,jpy,true", "1,jpy,false", "5120,kwd,true", "5124,kwd,false", "500,isk,true", "510,isk,false", "49,eur,false",
            "100000000,eur,false", "50,eur,true"})
    void amountsAreInTheSmallestUnitOfTheCurrency(long amount, String currency, boolean isAllowed) throws Exception {
        PaymentIntentCreateParams params = PaymentIntentCreateParams.builder().setAmount(amount).setCurrency(currency).build();
        if (isAllowed) {
            assertEquals(amount, intents.create(params).getAmount());
        } else {
            assertEquals("amount", assertThrows(InvalidRequestException.class, () -> intents.create(params)).getParam());
        }
    }

    @Test
    void whatIsNotThereIsMissing() throws Exception {
        InvalidRequestException missing = assertThrows(InvalidRequestException.class, () -> intents.retrieve("pi_none"));
        assertEquals(404, missing.getStatusCode());
        assertEquals("resource_missing", missing.getCode());
        InvalidRequestException named = assertThrows(InvalidRequestException.class,
                () -> intents.create(TestSandbox.twelveEuros("pm_none").build()));
        assertEquals(400, named.getStatusCode());
        assertEquals("payment_method", named.getParam());
    }

    @Test
    void whoHasAnotherKeyIsNotLetIn() {
        RequestOptions other = RequestOptions.builder().setApiKey("sk_test_other").build();
        assertEquals(401, assertThrows(AuthenticationException.class, () -> intents.retrieve("pi_none", other)).getStatusCode());
    }

    @Test
    void unknownParametersAndUnknownAddressesAreRefused() throws Exception {
        assertEquals("parameter_unknown", TestSandbox.json(sandbox.post("/v1/payment_intents", "amount=1200", "currency=eur", "colour=red"))
                .at("/error/code").textValue());
        assertEquals("parameter_missing",
                TestSandbox.json(sandbox.post("/v1/payment_intents", "currency=eur")).at("/error/code").textValue());
        assertEquals(404, sandbox.get("/v1/invoices").statusCode());
    }

    @Test
    void listsComeByPagesTheNewestFirst() throws Exception {
        String customer = sandbox.customer();
        for (int i = 0; i < 5; i++) {
            intents.create(TestSandbox.twelveEuros().setCustomer(customer).putMetadata("n", "" + i).build());
        }
        intents.create(TestSandbox.twelveEuros().build());
        var first = intents.list(PaymentIntentListParams.builder().setCustomer(customer).setLimit(2L).build());
        assertTrue(first.getHasMore());
        assertEquals("4", first.getData().getFirst().getMetadata().get("n"));
        var rest = intents.list(PaymentIntentListParams.builder().setCustomer(customer).setLimit(3L)
                .setStartingAfter(first.getData().getLast().getId()).build());
        assertFalse(rest.getHasMore());
        assertEquals("0", rest.getData().getLast().getMetadata().get("n"));
    }

    private static PaymentIntentConfirmParams with(String paymentMethod) {
        return PaymentIntentConfirmParams.builder().setPaymentMethod(paymentMethod).build();
    }
}
