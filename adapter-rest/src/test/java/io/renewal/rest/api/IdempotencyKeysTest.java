package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.testkit.TestApplication;
import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys there may be, and which requests they stand for. */
class IdempotencyKeysTest {
    private static final String ORDERS = Shop.REDIS + "/renewal-orders";
    private final Shop shop = Shop.opened();
    private final ApiClient acme = shop.customer("acme");

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void everyPostNeedsAKey() {
        List<String> posts = List.of(ORDERS, "/v1/orders/00000000-0000-7000-8000-000000000001/payments",
                "/v1/orders/00000000-0000-7000-8000-000000000001/cancellation", "/v1/accounts/acme/balance-entries",
                "/v1/accounts/acme/api-keys");
        for (String post : posts) {
            shop.operator().send(shop.operator().request(post).POST(BodyPublishers.noBody())).isProblem(400, "IdempotencyKeyMissing");
        }
    }

    @Test
    void aMissingKeyIsToldBeforeABrokenBody() {
        acme.send(acme.request(ORDERS).POST(BodyPublishers.ofString("{broken")).header("Content-Type", "application/json"))
                .isProblem(400, "IdempotencyKeyMissing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234567890123456789012345678901234567890123456789012345", "a\tb", "", " "})
    void anUnusableKeyIsAsGoodAsNone(String key) {
        acme.post(ORDERS, Samples.order(1), key).isProblem(400, "IdempotencyKeyMissing");
    }

    /** By hand, as no decent client sends such a header. */
    @Test
    void aKeyIsAscii() throws IOException {
        try (Socket socket = new Socket("localhost", acme.request("/").build().uri().getPort())) {
            socket.getOutputStream().write(("POST " + ORDERS + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                    + TestApplication.OPERATOR_KEY + "\r\nIdempotency-Key: schl\u00fcssel\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400 ") && answer.contains("application/problem+json"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456789012345678901234567890123456789012345678901234", "a", "a b", "~!\"{};'--%00"})
    void anyPrintableAsciiIsAKey(String key) {
        Answer order = acme.post(ORDERS, Samples.order(1), key).is(201);
        assertReplayed(order, acme.post(ORDERS, Samples.order(1), key));
    }

    @Test
    void caseCountsInAKey() {
        acme.post(ORDERS, Samples.order(1), "a").is(201);
        acme.post(ORDERS, Samples.order(1), "A").isProblem(409, "OrderInProgress");
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAndHasNoSecondEffect() {
        shop.topUp("acme", "1000.00");
        Answer order = acme.post(ORDERS, Samples.paidOrder(1, Samples.END), "k").is(201);
        String before = shop.books();
        assertReplayed(order, acme.post(ORDERS, Samples.paidOrder(1, Samples.END), "k"));
        assertTrue(order.header("Idempotent-Replayed").isEmpty());
        assertEquals(before, shop.books());
    }

    @Test
    void theOrderOfFieldsAndWhiteSpaceMakeNoDifference() {
        Answer order = acme.post(ORDERS, "{\"periodMonths\":1,\"expectedEndTime\":\"" + Samples.END + "\"}", "k").is(201);
        assertReplayed(order, acme.post(ORDERS, "\n{ \"expectedEndTime\" : \"" + Samples.END + "\",\t\"periodMonths\" : 1 }\n", "k"));
    }

    @Test
    void anotherBodyIsAnotherRequest() {
        acme.post(ORDERS, Samples.order(1), "k").is(201);
        String before = shop.books();
        acme.post(ORDERS, Samples.order(2), "k").isProblem(422, "IdempotencyKeyReused");
        assertEquals(before, shop.books());
    }

    @Test
    void anotherAddressIsAnotherRequest() {
        String id = acme.post(ORDERS, Samples.order(1), "k").is(201).text("/orderId");
        acme.post("/v1/orders/" + id + "/payments", Samples.order(1), "k").isProblem(422, "IdempotencyKeyReused");
        acme.post("/v1/orders/none/payments", Samples.PAY, "k").isProblem(422, "IdempotencyKeyReused");
        acme.post("/v1/instances/'--/renewal-orders", Samples.order(1), "k").isProblem(422, "IdempotencyKeyReused");
        shop.operator().post("/v1/accounts/acme/api-keys", Samples.KEY_NAME, "k").is(201);
        shop.operator().post("/v1/accounts/globex/api-keys", Samples.KEY_NAME, "k").isProblem(422, "IdempotencyKeyReused");
        shop.operator().post("/v1/accounts/-/api-keys", Samples.KEY_NAME, "k").isProblem(422, "IdempotencyKeyReused");
    }

    /** The replay of the key is checked before the request's syntax. */
    @ParameterizedTest
    @ValueSource(strings = {"{broken", "", "[]", "{\"periodMonths\": \"3\"}", "{\"periodMonths\": 1, \"periodMonths\": 1}", "null"})
    void aKeyThatStandsForAnotherRequestIsToldBeforeABrokenBody(String body) {
        acme.post(ORDERS, Samples.order(1), "k").is(201);
        acme.post(ORDERS, body, "k").isProblem(422, "IdempotencyKeyReused");
        acme.post(ORDERS, body, "fresh").isProblem(400, "ValidationFailed");
    }

    /** Jackson takes the first four for the marks of encodings that it then cannot read. */
    @ParameterizedTest
    @ValueSource(strings = {"\0\0\u00ff\u00fe", "\u00fe\u00ff\0\0", "\0\0\u00fe\u00ff\u00ff\u00ff\u00ff\u00ff", "\u00ff\u00fe{",
            "\u00c0\u00af", "{\"\u00ff\": 1}"})
    void bytesThatAreNoTextAreTheCallersFault(String latin1) {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        acme.send(acme.request(ORDERS).POST(BodyPublishers.ofByteArray(bytes)).header("Content-Type", "application/json")
                .header("Idempotency-Key", "k")).isProblem(400, "ValidationFailed");
    }

    @Test
    void callersKnowNothingOfEachOthersKeys() {
        Answer acmes = acme.post(ORDERS, Samples.order(1), "k").is(201);
        Answer globexs = shop.customer("globex").post(Shop.GLOBEX_REDIS + "/renewal-orders", Samples.order(2), "k").is(201);
        assertTrue(globexs.header("Idempotent-Replayed").isEmpty());
        shop.operator().post("/v1/orders/" + acmes.text("/orderId") + "/cancellation", "", "k").is(200);
    }

    @Test
    void anAccountsKeysShareItsIdempotencyKeys() {
        Answer order = acme.post(ORDERS, Samples.order(1), "k").is(201);
        assertReplayed(order, shop.customer("acme").post(ORDERS, Samples.order(1), "k"));
    }

    private static void assertReplayed(Answer first, Answer again) {
        assertEquals("true", again.is(first.status()).header("Idempotent-Replayed").orElse("none"));
        assertEquals(first.body(), again.body());
        assertEquals(first.header("Content-Type"), again.header("Content-Type"));
    }
}
