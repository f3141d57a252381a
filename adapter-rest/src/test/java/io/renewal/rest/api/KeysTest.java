package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.renewal.application.testkit.TestApplication;
import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call at all. */
class KeysTest {
    private final Shop shop = Shop.opened();

    @AfterEach
    void stop() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Basic cmtfdGhlX29wZXJhdG9yOg==", "rk_the_operator",
            "Bearer rk_the_operato", "Bearer rk_the_operator x", "Bearer RK_THE_OPERATOR", "Bearer ' OR 1=1--"})
    void withoutAGoodKeyNothingIsTold(String authorization) {
        ApiClient nobody = shop.api().withoutKey();
        Answer answer = nobody.send(nobody.request("/v1/accounts/acme").header("Authorization", authorization));
        assertEquals("Bearer", answer.isProblem(401, "Unauthenticated").header("WWW-Authenticate").orElse("none"));
    }

    @Test
    void theSchemeMayBeWrittenInAnyCase() {
        ApiClient nobody = shop.api().withoutKey();
        nobody.send(nobody.request("/v1/accounts/acme").header("Authorization", "bearer " + TestApplication.OPERATOR_KEY)).is(200);
    }

    @Test
    void aRevokedKeyIsWorthlessAtOnceAndRevokingItAgainChangesNothing() {
        Answer issued = shop.operator().post("/v1/accounts/acme/api-keys", Samples.KEY_NAME).is(201);
        ApiClient acme = shop.api().as(issued.text("/key"));
        acme.get(Shop.REDIS).is(200);
        String key = "/v1/accounts/acme/api-keys/" + issued.text("/keyId");
        shop.operator().delete(key.replace("acme", "globex")).isProblem(404, "NotFound");
        acme.get(Shop.REDIS).is(200);
        shop.operator().delete(key).is(204);
        acme.get(Shop.REDIS).isProblem(401, "Unauthenticated");
        shop.operator().delete(key).is(204);
        shop.operator().delete(key + "x").isProblem(404, "NotFound");
    }

    @Test
    void aKeyIsAskedForBeforeAnythingElseIsLookedAt() {
        ApiClient nobody = shop.api().withoutKey();
        nobody.put("/v1/accounts/acme", "{broken").isProblem(401, "Unauthenticated");
        nobody.get("/v1/instances?limit=x").isProblem(401, "Unauthenticated");
        nobody.post("/v1/orders/none/payments", "", "").isProblem(401, "Unauthenticated");
        nobody.put("/v1/accounts/acme", " ".repeat(10_000_000)).isProblem(401, "Unauthenticated");
    }

    /** Matrix parameters make no difference to where a request goes, so they must make none to who may send it. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1;x/accounts/mallory", "/v1;x=1/accounts/mallory", "/v1;/accounts/mallory", "/%76%31/accounts/mallory",
            "/v1/accounts;x/mallory", "/v1/accounts/mallory;x", "/;x/v1/accounts/mallory", "//v1/accounts/mallory"})
    void noWayOfWritingTheAddressGoesRoundTheKey(String path) {
        ApiClient nobody = shop.api().withoutKey();
        Answer answer = nobody.put(path, Samples.ACCOUNT);
        assertFalse(answer.status() < 400 || answer.status() >= 500, answer::body);
        shop.operator().get("/v1/accounts/mallory").isProblem(404, "AccountNotFound");
    }

    @Test
    void aCustomerMayNotDoWhatIsTheOperators() {
        ApiClient acme = shop.customer("acme");
        String before = shop.books();
        List<Answer> answers = List.of(acme.put("/v1/accounts/acme", Samples.ACCOUNT), acme.put("/v1/accounts/acme", "{broken"),
                acme.post("/v1/accounts/acme/balance-entries", Samples.topUp("1.00")),
                acme.post("/v1/accounts/acme/balance-entries", "", ""), acme.post("/v1/accounts/acme/api-keys", Samples.KEY_NAME),
                acme.delete("/v1/accounts/acme/api-keys/k1"), acme.put(Shop.REDIS, Samples.instanceOf("acme")),
                acme.put("/v1/price-lists/cny-2025", Samples.PRICE_LIST), acme.put("/v1/lifecycle-policies/other", Samples.POLICY),
                acme.get("/v1/operations"), acme.put("/v1/webhook-endpoints/crm", Samples.WEBHOOK), acme.get("/v1/webhook-endpoints"),
                acme.get("/v1/webhook-endpoints/crm/deliveries"), acme.delete("/v1/webhook-endpoints/crm"),
                acme.post("/v1/webhook-endpoints/crm/secret-rotation"), acme.get("/v1/sandbox/clock"),
                acme.post("/v1/sandbox/clock", "{\"advance\": \"P1D\"}"));
        answers.forEach(answer -> answer.isProblem(403, "OperatorOnly"));
        assertEquals(before, shop.books());
    }

    @Test
    void healthAndDocumentationNeedNoKey() {
        ApiClient nobody = shop.api().withoutKey();
        nobody.get("/health/live").is(200);
        nobody.get("/health/ready").is(200);
    }
}
