package io.renewal.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.PaymentProvider;
import io.renewal.application.port.out.PaymentProvider.Preparation;
import io.renewal.application.port.out.PaymentProvider.Standing;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.payment.AttemptId;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Tender;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider may say to preparations and confirmations, and the sandbox does not. */
class StripeConfirmationsTest {
    private static final String CREATE = "POST /v1/payment_intents";
    private static final String CONFIRM = "POST /v1/payment_intents/pi_1/confirm";
    private static final ProviderReference PAYMENT = new ProviderReference("pi_1");

    private final CannedProvider provider = new CannedProvider();
    private final PaymentProvider payments = provider.the(PaymentProvider.class);

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aRequestThatIsRefusedForGoodIsWithdrawnAndDeclined() {
        provider.on(CONFIRM, 400, refusal("payment_method_unusable"))
                .on("GET /v1/payment_intents/pi_1", 200, intent("requires_confirmation"))
                .on("POST /v1/payment_intents/pi_1/cancel", 200, intent("canceled"));
        assertEquals(Standings.declined(new DeclineReason("payment_method_unusable")), payments.confirm(charge("12.00"), PAYMENT));
    }

    @ParameterizedTest
    @CsvSource({"succeeded,true", "canceled,true", "processing,false", "brand_new,false"})
    void whatARefusedRequestFindsIsTrue(String status, boolean isDefinite) {
        provider.on(CONFIRM, 400, refusal("payment_intent_unexpected_state")).on("GET /v1/payment_intents/pi_1", 200, intent(status));
        assertEquals(isDefinite, payments.confirm(charge("12.00"), PAYMENT) instanceof Standing.Definite);
    }

    @ParameterizedTest
    @CsvSource({"400,idempotency_error,", "409,idempotency_error,idempotency_key_in_use", "404,invalid_request_error,resource_missing"})
    void whatIsNoWordOnThePaymentIsNoAnswer(int status, String type, String code) {
        provider.on(CONFIRM, status, "{\"error\":{\"type\":\"%s\",\"code\":\"%s\"}}".formatted(type, code));
        assertInstanceOf(Standing.NoAnswer.class, payments.confirm(charge("12.00"), PAYMENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"object\":\"payment_intent\"}", "", "null"})
    void aPreparationWithoutAReferenceIsNoAnswer(String body) {
        provider.on(CREATE, 200, body);
        assertInstanceOf(Preparation.NoAnswer.class, payments.prepare(charge("12.00")));
    }

    @Test
    void codesThatAreNoneAreNotPassedOn() {
        provider.on(CREATE, 400, refusal("<script> 4242 4242 4242 4242"));
        assertEquals(new Preparation.Refused(new DeclineReason("generic_decline")), payments.prepare(charge("12.00")));
    }

    @Test
    void whatCannotBeChargedExactlyIsRefusedWithoutAsking() {
        assertEquals(new Preparation.Refused(new DeclineReason("amount_not_chargeable")), payments.prepare(charge("KWD", "1.234")));
        assertEquals(0, provider.asked.size());
    }

    private static String refusal(String code) {
        return "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"%s\"}}".formatted(code);
    }

    private static String intent(String status) {
        return StripeAnswersTest.intent(status);
    }

    private static Charge charge(String amount) {
        return charge("EUR", amount);
    }

    private static Charge charge(String currency, String amount) {
        return new Charge(new AttemptId(new OrderId(new UUID(1, 1)), 1), new CustomerReference("cus_1"),
                Money.of(CurrencyUnit.of(currency), new BigDecimal(amount)), "Renewal",
                new Tender.Card(new CardId("pm_1"), Optional.empty()), Examples.NOW);
    }
}
