package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.Answer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that no route names. */
class HeadAndOptionsTest {
    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.opened();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/accounts/acme", Shop.REDIS, "/v1/instances", "/v1/orders?limit=1", "/v1/price-lists/current?currency=CNY",
            "/v1/instances/none", "/v1/instances?limit=0"})
    void headAnswersAsGetDoesButWithoutBody(String path) {
        Answer get = shop.operator().get(path);
        Answer head = shop.operator().send("HEAD", path).is(get.status());
        assertEquals("", head.body());
        assertEquals(get.header("Content-Type"), head.header("Content-Type"));
    }

    @Test
    void headAsksForAKeyAsGetDoes() {
        shop.api().withoutKey().send("HEAD", Shop.REDIS).is(401);
        shop.customer("globex").send("HEAD", Shop.REDIS).is(404);
        shop.operator().send("HEAD", "/v1/lifecycle-policies/redis-7d").is(405);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/accounts/acme                    | GET HEAD OPTIONS PUT
            /v1/instances                        | GET HEAD OPTIONS
            /v1/instances/r-acme/renewal-orders  | OPTIONS POST
            /v1/accounts/acme/api-keys/k         | DELETE OPTIONS
            """)
    void optionsTellsTheMethodsAndNothingElse(String path, String methods) {
        Answer answer = shop.operator().send("OPTIONS", path);
        assertTrue(answer.status() == 200 || answer.status() == 204, answer::body);
        assertEquals("", answer.body());
        assertFalse(answer.header("Content-Type").orElse("").contains("html"));
        assertEquals(methods, String.join(" ", answer.header("Allow").orElse("").split("\\s*,\\s*")).transform(HeadAndOptionsTest::sorted));
        shop.api().withoutKey().send("OPTIONS", path).isProblem(401, "Unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /v1/accounts/acme", "POST, /v1/instances", "PATCH, /v1/instances/r-acme", "GET, /v1/price-lists/cny-2024",
            "TRACE, /v1/orders", "GET, /v1/instances/r-acme/renewal-orders"})
    void otherMethodsAreRefusedWithThoseThatAreAllowed(String method, String path) {
        Answer refused = shop.operator().send(method, path).isProblem(405, "MethodNotAllowed");
        assertFalse(refused.header("Allow").orElse("").isEmpty());
    }

    private static String sorted(String words) {
        return Stream.of(words.split(" ")).sorted().collect(Collectors.joining(" "));
    }
}
