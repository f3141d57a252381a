package io.renewal.payment.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.ApiException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.service.PaymentIntentService;
import io.renewal.payment.sandbox.fault.Fault;
import io.renewal.payment.sandbox.fault.Misbehaviour;
import io.renewal.payment.sandbox.wire.Operation;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {
    private static final RequestOptions KEY = TestSandbox.key("attempt-1");

    private final TestSandbox sandbox = TestSandbox.start();
    private final PaymentIntentService intents = sandbox.stripe.v1().paymentIntents();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void theSameRequestGetsTheFirstAnswerAgain() throws Exception {
        PaymentIntent first = intents.create(paying(1200), KEY);
        PaymentIntent again = intents.create(paying(1200), KEY);
        assertEquals(first.getLastResponse().body(), again.getLastResponse().body());
        assertEquals("true", again.getLastResponse().headers().firstValue("Idempotent-Replayed").orElse("false"));
        assertEquals("false", first.getLastResponse().headers().firstValue("Idempotent-Replayed").orElse("false"));
        assertNotEquals(first.getLastResponse().requestId(), again.getLastResponse().requestId());
        assertEquals(1, intents.list().getData().size());
    }

    @Test
    void anotherRequestUnderTheKeyIsRefused() throws Exception {
        PaymentIntent first = intents.create(paying(1200), KEY);
        IdempotencyException parameters = assertThrows(IdempotencyException.class, () -> intents.create(paying(1300), KEY));
        assertEquals(400, parameters.getStatusCode());
        assertThrows(IdempotencyException.class, () -> intents.cancel(first.getId(), KEY));
        assertEquals(1, intents.list().getData().size());
    }

    @Test
    void aKeyIsForgottenAfterADayAndNotBefore() throws Exception {
        PaymentIntent first = intents.create(paying(1200), KEY);
        sandbox.time.advance(Duration.ofHours(24).minusSeconds(1));
        assertEquals(first.getId(), intents.create(paying(1200), KEY).getId());
        sandbox.time.advance(Duration.ofSeconds(1));
        assertNotEquals(first.getId(), intents.create(paying(1200), KEY).getId());
    }

    @Test
    void keysCanBeForgottenNow() throws Exception {
        PaymentIntent first = intents.create(paying(1200), KEY);
        sandbox.provider.controls().forgetKeys();
        assertNotEquals(first.getId(), intents.create(paying(1200), KEY).getId());
    }

    @Test
    void aDeclineIsKept() throws Exception {
        PaymentIntent intent = intents.create(TestSandbox.twelveEuros("pm_card_chargeDeclined").build());
        assertThrows(CardException.class, () -> intents.confirm(intent.getId(), KEY));
        CardException again = assertThrows(CardException.class, () -> intents.confirm(intent.getId(), KEY));
        assertEquals("generic_decline", again.getDeclineCode());
        assertEquals(1, sandbox.stripe.v1().charges().list().getData().size());
    }

    @Test
    void whatFailsValidationIsNotKept() throws Exception {
        assertThrows(InvalidRequestException.class, () -> intents.create(paying(1), KEY));
        assertEquals(1200, intents.create(paying(1200), KEY).getAmount());
    }

    @Test
    void aWrongStateIsKept() throws Exception {
        PaymentIntent intent = intents.create(TestSandbox.twelveEuros().build());
        assertThrows(InvalidRequestException.class, () -> intents.confirm(intent.getId(), KEY));
        assertThrows(IdempotencyException.class, () -> intents.confirm(intent.getId(),
                PaymentIntentConfirmParams.builder().setPaymentMethod("pm_card_visa").build(), KEY));
        InvalidRequestException again = assertThrows(InvalidRequestException.class, () -> intents.confirm(intent.getId(), KEY));
        assertTrue(again.toString().contains("missing a payment method"), again.toString());
    }

    @Test
    void aServerErrorIsKept() throws Exception {
        sandbox.provider.controls().plan(Fault.once(Misbehaviour.FAILED_AFTER, Operation.CREATE_PAYMENT_INTENT));
        assertEquals(500, assertThrows(ApiException.class, () -> intents.create(paying(1200), KEY)).getStatusCode());
        assertEquals(500, assertThrows(ApiException.class, () -> intents.create(paying(1200), KEY)).getStatusCode());
        assertEquals(1, intents.list().getData().size());
    }

    @Test
    void aKeyThatIsInUseIsRefused() throws Exception {
        sandbox.provider.controls().plan(Fault.once(Misbehaviour.SLOW).by(Duration.ofHours(1)));
        // Whichever comes first is slow, and is still running when the other one comes.
        CompletableFuture<HttpResponse<String>> one = createUnderTheKey();
        CompletableFuture<HttpResponse<String>> other = createUnderTheKey();
        Object refused = CompletableFuture.anyOf(one, other).get(20, TimeUnit.SECONDS);
        HttpResponse<String> answer = one.isDone() ? one.join() : other.join();
        assertEquals(refused, answer);
        assertEquals(409, answer.statusCode());
        assertEquals("idempotency_key_in_use", TestSandbox.json(answer).at("/error/code").textValue());
    }

    private CompletableFuture<HttpResponse<String>> createUnderTheKey() {
        return sandbox.http.sendAsync(sandbox.request("/v1/payment_intents").header("Idempotency-Key", "attempt-1")
                .POST(HttpRequest.BodyPublishers.ofString("amount=1200&currency=eur")).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static PaymentIntentCreateParams paying(long amount) {
        return TestSandbox.twelveEuros().setAmount(amount).build();
    }
}
