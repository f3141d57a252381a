package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids that are none, on every route that has one in its path. */
class OddAddressesTest {
    private static final String SQL = "'%3B%20DROP%20TABLE%20x%3B--";
    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.opened();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    /** Method and path with {@code *} for the id, the code of an id that names nothing, and the body. */
    static Stream<Route> routes() {
        return Stream.of(new Route("GET", "/v1/accounts/*", 404, "AccountNotFound", ""),
                new Route("PUT", "/v1/accounts/*", 400, "ValidationFailed", Samples.ACCOUNT),
                new Route("GET", "/v1/accounts/*/balance-entries", 404, "AccountNotFound", ""),
                new Route("POST", "/v1/accounts/*/balance-entries", 404, "AccountNotFound", Samples.topUp("1.00")),
                new Route("POST", "/v1/accounts/*/api-keys", 404, "AccountNotFound", Samples.KEY_NAME),
                new Route("DELETE", "/v1/accounts/*/api-keys/k", 404, "NotFound", ""),
                new Route("DELETE", "/v1/accounts/acme/api-keys/*", 404, "NotFound", ""),
                new Route("GET", "/v1/instances/*", 404, "InstanceNotFound", ""),
                new Route("PUT", "/v1/instances/*", 400, "ValidationFailed", Samples.instanceOf("acme")),
                new Route("GET", "/v1/instances/*/renewal-quote?periodMonths=1", 404, "InstanceNotFound", ""),
                new Route("POST", "/v1/instances/*/renewal-orders", 404, "InstanceNotFound", Samples.order(1)),
                new Route("GET", "/v1/orders/*", 404, "OrderNotFound", ""),
                new Route("POST", "/v1/orders/*/payments", 404, "OrderNotFound", Samples.PAY),
                new Route("POST", "/v1/orders/*/cancellation", 404, "OrderNotFound", ""),
                new Route("PUT", "/v1/price-lists/*", 400, "ValidationFailed", Samples.PRICE_LIST),
                new Route("PUT", "/v1/lifecycle-policies/*", 400, "ValidationFailed", Samples.POLICY));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void anIdThatNamesNothingIsRefusedInWords(Route route) {
        String before = shop.books();
        for (String id : List.of(SQL, "-", "a%20b", "%C3%A9", "a".repeat(65), "..%3B", "%22%3E%3Cscript%3E")) {
            Answer answer = route.send(id);
            assertHarmless(answer.isProblem(route.status(), route.code()));
        }
        assertEquals(before, shop.books());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void whatMayNotBeInAPathIsAMalformedRequest(Route route) {
        String before = shop.books();
        for (String id : List.of("a%2Fb", "%2F", "a%00b", "%00", "%2e%2e%2f", "%0A", "%25", "%FF", "a//b", "a;b=c")) {
            Answer answer = route.sendWithoutBody(id);
            assertHarmless(answer.isProblem(400, "MalformedRequest"));
        }
        assertEquals(before, shop.books());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void anIdOfTenThousandCharactersIsTooLong(Route route) {
        assertHarmless(route.sendWithoutBody("a".repeat(40_000)).isProblem(414, "UriTooLong"));
    }

    private static void assertHarmless(Answer answer) {
        assertFalse(answer.body().contains("<") || answer.body().contains("DROP TABLE"), answer::body);
        assertTrue(answer.body().length() < 1000, answer::body);
    }

    /** One that has an id in its path. */
    record Route(String method, String path, int status, String code, String body) {
        /** The server closes the connection with what it could not read, and a body in it might cost the answer. */
        Answer sendWithoutBody(String id) {
            return shop.operator().send(method, path.replace("*", id));
        }

        Answer send(String id) {
            String there = path.replace("*", id);
            return switch (method) {
                case "GET" -> shop.operator().get(there);
                case "DELETE" -> shop.operator().delete(there);
                case "PUT" -> shop.operator().put(there, body);
                default -> shop.operator().post(there, body);
            };
        }
    }
}
