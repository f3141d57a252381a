package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which answers are given again, and which requests are tried anew. */
class KeptAnswersTest {
    private static final String ORDERS = Shop.REDIS + "/renewal-orders";
    private final Shop shop = Shop.opened();
    private final ApiClient acme = shop.customer("acme");

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void aConflictIsNotKept() {
        String open = shop.unpaidOrder(Shop.REDIS);
        acme.post(ORDERS, Samples.order(3), "k").isProblem(409, "OrderInProgress");
        acme.post("/v1/orders/" + open + "/cancellation").is(200);
        assertTrue(acme.post(ORDERS, Samples.order(3), "k").is(201).header("Idempotent-Replayed").isEmpty());
    }

    @Test
    void whatWasNotFoundIsNotKept() {
        acme.post("/v1/instances/r-new/renewal-orders", Samples.order(1), "k").isProblem(404, "InstanceNotFound");
        shop.operator().put("/v1/instances/r-new", Samples.instanceOf("acme")).is(201);
        acme.post("/v1/instances/r-new/renewal-orders", Samples.order(1), "k").is(201);
    }

    @Test
    void whatWasNotValidIsNotKept() {
        acme.post(ORDERS, Samples.order(10), "k").isProblem(400, "InvalidPeriod");
        acme.post(ORDERS, "{}", "k").isProblem(400, "ValidationFailed");
        acme.post(ORDERS, Samples.order(1), "k").is(201);
    }

    @Test
    void anOutageIsNotKept() {
        shop.application().store().goDown();
        acme.post(ORDERS, Samples.order(1), "k").isProblem(503, "Unavailable");
        shop.application().store().comeBack();
        acme.post(ORDERS, Samples.order(1), "k").is(201);
    }

    /** The order and its attempt remain, so trying anew would make another. */
    @Test
    void aDeclinedPaymentIsKeptWithItsOrder() {
        Answer declined = acme.post(ORDERS, Samples.paidOrder(1, Samples.END), "k").isProblem(402, "InsufficientBalance");
        shop.topUp("acme", "1000.00");
        Answer again = acme.post(ORDERS, Samples.paidOrder(1, Samples.END), "k").isProblem(402, "InsufficientBalance");
        assertEquals(declined.body(), again.body());
        assertEquals("true", again.header("Idempotent-Replayed").orElse("none"));

        String payments = "/v1/orders/" + declined.text("/orderId") + "/payments";
        Answer paid = acme.post(payments, Samples.PAY, "p").is(201);
        assertEquals(paid.body(), acme.post(payments, Samples.PAY, "p").is(201).body());
    }

    @Test
    void aCancellationIsKept() {
        String cancellation = "/v1/orders/" + shop.unpaidOrder(Shop.REDIS) + "/cancellation";
        Answer cancelled = acme.post(cancellation, "", "k").is(200);
        assertEquals(cancelled.body(), acme.post(cancellation, "", "k").is(200).body());
    }

    @Test
    void aTopUpIsKept() {
        String entries = "/v1/accounts/acme/balance-entries";
        Answer toppedUp = shop.operator().post(entries, Samples.topUp("5.00"), "k").is(201);
        assertEquals("5.00", toppedUp.text("/balance/amount"));
        shop.topUp("acme", "1.00");
        assertEquals(toppedUp.body(), shop.operator().post(entries, Samples.topUp("5.00"), "k").is(201).body());
        assertEquals("6.00", acme.get("/v1/accounts/acme").text("/balance/amount"));
    }

    @Test
    void aKeyIsToldOnce() {
        Answer issued = shop.operator().post("/v1/accounts/acme/api-keys", Samples.KEY_NAME, "k").is(201);
        Answer again = shop.operator().post("/v1/accounts/acme/api-keys", Samples.KEY_NAME, "k").is(201);
        assertEquals(issued.text("/keyId"), again.text("/keyId"));
        assertEquals("till", again.text("/name"));
        assertFalse(again.has("/key"), again::body);
        assertEquals("true", again.header("Idempotent-Replayed").orElse("none"));
        shop.api().as(issued.text("/key")).get(Shop.REDIS).is(200);
    }
}
