package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.Answer;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that are wrong as a whole, on every route that takes one. */
class WrongBodiesTest {
    /** A right body by method and path. */
    private static final Map<String, String> BODIES = Map.of("PUT /v1/accounts/new", Samples.ACCOUNT, "PUT /v1/instances/r-new",
            Samples.instanceOf("acme"), "PUT /v1/price-lists/new", Samples.PRICE_LIST, "PUT /v1/lifecycle-policies/new", Samples.POLICY,
            "POST /v1/accounts/acme/balance-entries", Samples.topUp("1.00"), "POST /v1/accounts/acme/api-keys", Samples.KEY_NAME,
            "POST /v1/sandbox/clock", "{\"advance\": \"P1D\"}",
            "POST " + Shop.REDIS + "/renewal-orders", Samples.paidOrder(1, Samples.END),
            "POST " + Shop.REDIS + "/spec-changes", Samples.specChange(Samples.MID),
            "POST /v1/orders/00000000-0000-7000-8000-000000000001/payments", Samples.PAY);
    private static Shop shop;
    private String before = "";

    @BeforeAll
    static void open() {
        shop = Shop.opened();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    static Stream<String> routes() {
        return BODIES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void anUnknownFieldIsNamed(String route) {
        before = shop.books();
        String body = Samples.with(right(route), "\"colour\": {\"deep\": [1, 2]}");
        assertEquals(List.of("colour"), refused(send(route, BodyPublishers.ofString(body))).wrongFields());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void whatIsNoJsonObjectIsRefused(String route) {
        before = shop.books();
        for (String body : List.of("", " ", "null", "[]", "3", "\"x\"", "{", "{}{}", "<xml/>", "{'a': 1}", "{\"a\": 1,}",
                "[".repeat(5000))) {
            assertEquals(List.of("body"), refused(send(route, BodyPublishers.ofString(body))).wrongFields());
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aFieldGivenTwiceIsRefused(String route) {
        before = shop.books();
        String field = right(route).replaceFirst("(?s)^\\s*\\{\\s*(\"\\w+\").*", "$1");
        refused(send(route, BodyPublishers.ofString(Samples.with(right(route), field + ": \"again\""))));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void brokenUtf8IsRefused(String route) {
        before = shop.books();
        byte[] bytes = Samples.with(right(route), "\"x\": \"\u00c3(\"").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(List.of("body"), refused(send(route, BodyPublishers.ofByteArray(bytes))).wrongFields());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void tenMegabytesAreTooMuch(String route) {
        before = shop.books();
        Answer answer = send(route, BodyPublishers.ofString(right(route) + " ".repeat(10_000_000))).isProblem(413, "RequestTooLarge");
        assertEquals(65536, answer.number("/maxBytes"));
        assertEquals(before, shop.books());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void anythingButJsonIsRefused(String route) {
        before = shop.books();
        String[] parts = route.split(" ", 2);
        shop.operator().send(shop.operator().request(parts[1]).method(parts[0], BodyPublishers.ofString(right(route)))
                .header("Content-Type", "text/plain").header("Idempotency-Key", "k")).isProblem(415, "UnsupportedMediaType");
        assertEquals(before, shop.books());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aBodyThatSaysItIsCompressedIsRefused(String route) {
        before = shop.books();
        String[] parts = route.split(" ", 2);
        shop.operator().send(shop.operator().request(parts[1]).method(parts[0], BodyPublishers.ofString(right(route)))
                .header("Content-Type", "application/json").header("Content-Encoding", "gzip").header("Idempotency-Key", "k"))
                .isProblem(415, "UnsupportedMediaType");
        assertEquals(before, shop.books());
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        before = shop.books();
        Answer answer = shop.operator().put("/v1/instances/r-new", """
                {"accountId": "'; DROP TABLE x;--", "region": "", "engine": 7, "billingMethod": "Monthly", "termStart": "2024-01-30",
                 "endTime": null, "anchorDay": 1.5, "colour": "red"}""");
        assertEquals(List.of("accountId", "anchorDay", "billingMethod", "colour", "engine", "region", "spec", "termStart"),
                refused(answer).wrongFields());
    }

    @Test
    void allThatIsWrongInAListIsNamedAtOnce() {
        before = shop.books();
        Answer answer = shop.operator().put("/v1/price-lists/new",
                Samples.PRICE_LIST.replace("\"60.00\"", "\"0\"").replace("\"120.00\"", "\"120.001\"").replace("\"0.85\"", "\"1.85\""));
        assertEquals(List.of("periodFactors[0].factor", "specs[0].monthly", "specs[1].monthly"), refused(answer).wrongFields());
    }

    private static String right(String route) {
        return BODIES.getOrDefault(route, "");
    }

    private static Answer send(String route, BodyPublisher body) {
        String[] parts = route.split(" ", 2);
        return shop.operator().send(shop.operator().request(parts[1]).method(parts[0], body).header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private Answer refused(Answer answer) {
        answer.isProblem(400, "ValidationFailed");
        assertTrue(answer.text("/detail").startsWith("Correct"), answer::body);
        assertEquals(before, shop.books());
        return answer;
    }
}
