package io.renewal.payment.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.service.PaymentIntentService;
import io.renewal.payment.sandbox.fault.Fault;
import io.renewal.payment.sandbox.fault.Misbehaviour;
import io.renewal.payment.sandbox.wire.Operation;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    private final TestSandbox sandbox = TestSandbox.start();
    private final SandboxControls controls = sandbox.provider.controls();
    private final PaymentIntentService intents = sandbox.stripe.v1().paymentIntents();
    /** Loses patience soon. */
    private final PaymentIntentService hasty = sandbox.client(200).v1().paymentIntents();

    @AfterEach
    void close() {
        sandbox.close();
    }

    /** What the client sees, whether the money is taken, and what the same key gets afterwards. */
    @ParameterizedTest
    @CsvSource({"SILENT_BEFORE,     none, false, succeeded", "SILENT_AFTER,      none, true,  succeeded",
            "UNAVAILABLE_BEFORE, 503,  false, succeeded", "FAILED_BEFORE,      500,  false, 500",
            "FAILED_AFTER,       500,  true,  500", "BAD_GATEWAY_AFTER,  502,  true,  succeeded",
            "BROKEN_BODY,        200,  true,  succeeded", "CUT_BODY,           none, true,  succeeded",
            "RATE_LIMITED,       429,  false, succeeded", "DROP_BEFORE,        none, false, succeeded",
            "DROP_AFTER,         none, true,  succeeded"})
    void aFaultOfAConfirmation(Misbehaviour misbehaviour, String seen, boolean isTaken, String again) throws Exception {
        PaymentIntent intent = intents.create(TestSandbox.twelveEuros("pm_card_visa").build());
        String path = "/v1/payment_intents/" + intent.getId() + "/confirm";
        controls.plan(Fault.once(misbehaviour, Operation.CONFIRM_PAYMENT_INTENT));

        assertEquals(seen, status(path, Duration.ofMillis(seen.equals("none") ? 300 : 20_000)));
        awaitTaken(intent.getId(), isTaken);
        HttpResponse<String> replay = sandbox.send(confirm(path, Duration.ofSeconds(20)));
        assertEquals(again, replay.statusCode() == 200 ? TestSandbox.json(replay).path("status").textValue() : "" + replay.statusCode());
        assertEquals(again.equals("succeeded") || isTaken ? 1 : 0, sandbox.stripe.v1().charges().list().getData().size());
    }

    @Test
    void theOfficialClientSeesConnectionErrors() throws Exception {
        PaymentIntent intent = intents.create(TestSandbox.twelveEuros("pm_card_visa").build());
        controls.plan(Fault.once(Misbehaviour.SILENT_AFTER, Operation.CONFIRM_PAYMENT_INTENT));
        assertThrows(ApiConnectionException.class, () -> hasty.confirm(intent.getId()));
        assertEquals("succeeded", intents.retrieve(intent.getId()).getStatus());
    }

    @Test
    void theOfficialClientSeesOtherErrors() throws Exception {
        controls.plan(Fault.once(Misbehaviour.RATE_LIMITED).by(Duration.ofSeconds(7)));
        RateLimitException limited = assertThrows(RateLimitException.class, () -> intents.create(TestSandbox.twelveEuros().build()));
        assertEquals(429, limited.getStatusCode());
        for (Misbehaviour misbehaviour : new Misbehaviour[]{Misbehaviour.BROKEN_BODY, Misbehaviour.FAILED_AFTER}) {
            controls.plan(Fault.once(misbehaviour));
            assertThrows(ApiException.class, () -> intents.create(TestSandbox.twelveEuros().build()));
        }
        controls.plan(Fault.once(Misbehaviour.BAD_GATEWAY_AFTER));
        assertThrows(StripeException.class, () -> intents.create(TestSandbox.twelveEuros().build()));
    }

    @Test
    void faultsHitOnlyWhatTheyAimAtAndAsOftenAsPlanned() throws Exception {
        controls.plan(Fault.once(Misbehaviour.UNAVAILABLE_BEFORE, Operation.CREATE_PAYMENT_INTENT).after(1).times(2));
        String customer = sandbox.customer();
        assertEquals(200, create());
        assertEquals(503, create());
        assertEquals(customer, sandbox.stripe.v1().customers().retrieve(customer).getId());
        assertEquals(503, create());
        assertEquals(200, create());
    }

    @Test
    void faultsComeInTheirOrder() throws Exception {
        controls.plan(Fault.once(Misbehaviour.UNAVAILABLE_BEFORE));
        controls.plan(Fault.once(Misbehaviour.RATE_LIMITED));
        assertEquals(503, create());
        assertEquals(429, create());
        assertEquals(200, create());
    }

    @Test
    void whileItIsDownNobodyIsAnsweredUntilTheClockSaysSo() throws Exception {
        controls.downFor(Duration.ofHours(3));
        assertThrows(IOException.class, this::create);
        sandbox.time.advance(Duration.ofHours(3));
        assertEquals(200, create());
    }

    @Test
    void silenceEndsWhenTheProviderCloses() throws Exception {
        controls.plan(Fault.once(Misbehaviour.SILENT_BEFORE));
        CompletableFuture<HttpResponse<String>> waiting = sandbox.http.sendAsync(
                // A POST: the client sends a GET again by itself, perhaps to a port that is just about to close.
                HttpRequest.newBuilder(sandbox.provider.address().resolve("/v1/customers"))
                        .header("Authorization", "Bearer " + TestSandbox.KEY).POST(HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
        while (!controls.planned().isEmpty()) {
            LockSupport.parkNanos(1_000_000);
        }
        sandbox.provider.close();
        assertThrows(ExecutionException.class, () -> waiting.get(20, TimeUnit.SECONDS));
    }

    @Test
    void hundredsMayWaitAndOthersAreAnswered() throws Exception {
        int waiting = 300;
        controls.plan(Fault.once(Misbehaviour.SLOW, Operation.LIST_CHARGES).times(waiting).by(Duration.ofHours(1)));
        List<CompletableFuture<HttpResponse<Void>>> slow = IntStream.range(0, waiting).mapToObj(_ -> sandbox.http
                .sendAsync(sandbox.request("/v1/charges").build(), HttpResponse.BodyHandlers.discarding())).toList();
        while (!controls.planned().isEmpty()) {
            LockSupport.parkNanos(1_000_000);
        }
        assertEquals(200, create());
        assertTrue(slow.stream().noneMatch(CompletableFuture::isDone));
    }

    @Test
    void faultsArePlannedOverHttp() throws Exception {
        HttpResponse<String> planned = sandbox.post("/_sandbox/faults", "misbehaviour=UNAVAILABLE_BEFORE",
                "operations[]=CREATE_PAYMENT_INTENT", "times=5");
        assertEquals("CREATE_PAYMENT_INTENT", TestSandbox.json(planned).at("/faults/0/operations/0").textValue());
        assertEquals(503, create());
        assertEquals(4, TestSandbox.json(sandbox.get("/_sandbox/faults")).at("/faults/0/times").intValue());
        assertEquals(200, sandbox.send(sandbox.request("/_sandbox/faults").DELETE()).statusCode());
        assertEquals(200, create());
        assertEquals(200, sandbox.post("/_sandbox/down", "for=PT1H").statusCode());
        assertThrows(IOException.class, this::create);
        assertEquals(400, sandbox.post("/_sandbox/faults", "misbehaviour=LAUGH").statusCode());
        assertEquals(404, sandbox.post("/_sandbox/nothing").statusCode());
        assertEquals(401,
                sandbox.send(HttpRequest.newBuilder(sandbox.provider.address().resolve("/_sandbox/faults"))).statusCode());
    }

    private int create() throws IOException, InterruptedException {
        return sandbox.post("/v1/payment_intents", "amount=1200", "currency=eur").statusCode();
    }

    private String status(String path, Duration patience) throws InterruptedException {
        try {
            return "" + sandbox.send(confirm(path, patience)).statusCode();
        } catch (IOException none) {
            return "none";
        }
    }

    private HttpRequest.Builder confirm(String path, Duration patience) {
        return sandbox.request(path).timeout(patience).header("Idempotency-Key", "confirm-1").POST(HttpRequest.BodyPublishers.noBody());
    }

    private void awaitTaken(String intent, boolean isTaken) throws StripeException {
        // A client that lost patience may ask before the provider has done it.
        while (isTaken && !intents.retrieve(intent).getStatus().equals("succeeded")) {
            LockSupport.parkNanos(1_000_000);
        }
        assertEquals(isTaken ? "succeeded" : "requires_confirmation", intents.retrieve(intent).getStatus());
    }
}
