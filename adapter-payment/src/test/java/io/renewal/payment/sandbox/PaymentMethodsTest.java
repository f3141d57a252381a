package io.renewal.payment.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.PaymentMethodListParams;
import com.stripe.service.PaymentIntentService;
import com.stripe.service.PaymentMethodService;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentMethodsTest {
    private final TestSandbox sandbox = TestSandbox.start();
    private final PaymentMethodService methods = sandbox.stripe.v1().paymentMethods();
    private final PaymentIntentService intents = sandbox.stripe.v1().paymentIntents();
    private String customer = "";

    @BeforeEach
    void createCustomer() throws Exception {
        customer = sandbox.customer();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aSavedCardPaysWithoutTheCustomerAgainAndAgain() throws Exception {
        PaymentMethod saved = attach("pm_card_mastercard");
        assertEquals("4444", saved.getCard().getLast4());
        assertEquals(List.of(saved.getId()), savedIds());
        for (int i = 0; i < 2; i++) {
            PaymentIntent intent = intents.create(TestSandbox.twelveEuros(saved.getId()).setCustomer(customer).build());
            assertEquals("succeeded", intents.confirm(intent.getId(), offSession()).getStatus());
        }
    }

    @Test
    void aPaymentSavesItsCardIfThatIsWanted() throws Exception {
        PaymentIntent paid = intents.create(TestSandbox.twelveEuros("pm_card_visa").setCustomer(customer).setConfirm(true)
                .setSetupFutureUsage(PaymentIntentCreateParams.SetupFutureUsage.OFF_SESSION).build());
        assertEquals(List.of(paid.getPaymentMethod()), savedIds());
    }

    @Test
    void aCardThatIsNotSavedPaysOnce() throws Exception {
        PaymentIntent paid = intents.create(TestSandbox.twelveEuros("pm_card_visa").setConfirm(true).build());
        assertEquals(List.of(), savedIds());
        assertThrows(InvalidRequestException.class, () -> intents.create(TestSandbox.twelveEuros(paid.getPaymentMethod()).build()));
    }

    @Test
    void aSavedCardPaysForItsCustomerOnly() throws Exception {
        PaymentMethod saved = attach("pm_card_visa");
        assertThrows(InvalidRequestException.class, () -> intents.create(TestSandbox.twelveEuros(saved.getId()).build()));
        String other = sandbox.customer();
        assertThrows(InvalidRequestException.class,
                () -> intents.create(TestSandbox.twelveEuros(saved.getId()).setCustomer(other).build()));
    }

    @Test
    void aDetachedCardIsGone() throws Exception {
        PaymentMethod saved = attach("pm_card_visa");
        assertNull(methods.detach(saved.getId()).getCustomer());
        assertEquals(List.of(), savedIds());
        assertThrows(InvalidRequestException.class, () -> attach(saved.getId()));
        assertThrows(InvalidRequestException.class, () -> methods.detach(saved.getId()));
    }

    @Test
    void someCardsCannotBeSavedAndSomeCanBeSavedButDoNotPay() throws Exception {
        assertThrows(CardException.class, () -> attach("pm_card_chargeDeclinedExpiredCard"));
        PaymentMethod saved = attach("pm_card_chargeCustomerFail");
        PaymentIntent intent = intents.create(TestSandbox.twelveEuros(saved.getId()).setCustomer(customer).build());
        assertThrows(CardException.class, () -> intents.confirm(intent.getId(), offSession()));
        assertEquals(List.of(saved.getId()), savedIds());
    }

    @Test
    void someBanksAskOnlyUntilTheCardIsSaved() throws Exception {
        PaymentMethod saved = attach("pm_card_authenticationRequiredOnSetup");
        PaymentIntent intent = intents.create(TestSandbox.twelveEuros(saved.getId()).setCustomer(customer).build());
        assertEquals("succeeded", intents.confirm(intent.getId(), offSession()).getStatus());
    }

    @Test
    void aCustomerHasADefaultCardAndCanBeDeleted() throws Exception {
        PaymentMethod saved = attach("pm_card_visa");
        var updated = sandbox.stripe.v1().customers().update(customer, CustomerUpdateParams.builder().setInvoiceSettings(
                CustomerUpdateParams.InvoiceSettings.builder().setDefaultPaymentMethod(saved.getId()).build()).build());
        assertEquals(saved.getId(), updated.getInvoiceSettings().getDefaultPaymentMethod());
        assertTrue(sandbox.stripe.v1().customers().delete(customer).getDeleted());
        assertTrue(sandbox.stripe.v1().customers().retrieve(customer).getDeleted());
        assertThrows(InvalidRequestException.class, () -> attach("pm_card_visa"));
        assertNull(methods.retrieve(saved.getId()).getCustomer());
    }

    private PaymentMethod attach(String method) throws Exception {
        return methods.attach(method, PaymentMethodAttachParams.builder().setCustomer(customer).build());
    }

    private List<String> savedIds() throws Exception {
        return methods.list(PaymentMethodListParams.builder().setCustomer(customer).setType(PaymentMethodListParams.Type.CARD).build())
                .getData().stream().map(PaymentMethod::getId).toList();
    }

    private static PaymentIntentConfirmParams offSession() {
        return PaymentIntentConfirmParams.builder().setOffSession(true).build();
    }
}
