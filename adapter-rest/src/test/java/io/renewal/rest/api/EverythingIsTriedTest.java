package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.port.in.Caller;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.domain.identity.InstanceId;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.testing.ApiClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That no operation and no code is promised in vain. */
class EverythingIsTriedTest {
    /** Nothing limits how often one calls, and no fault of ours is known. */
    private static final Set<ProblemCode> NOT_YET = EnumSet.of(ProblemCode.TooManyRequests, ProblemCode.InternalError);
    private static final String ORDERS = Shop.REDIS + "/renewal-orders";
    private final Shop shop = Shop.opened();
    private final ApiClient operator = shop.operator();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void everyOperationSucceedsOnce() {
        shop.books();
        shop.topUp("acme", "1000.00");
        String keys = "/v1/accounts/acme/api-keys";
        operator.delete(keys + "/" + operator.post(keys, Samples.KEY_NAME).text("/keyId")).is(204);
        operator.get(Shop.REDIS + "/renewal-quote?periodMonths=1&spec=" + Samples.MID).is(200);
        operator.get("/v1/orders/" + shop.unpaidOrder(Shop.REDIS)).is(200);
        operator.post("/v1/orders/" + operator.get("/v1/orders").text("/items/0/orderId") + "/payments", Samples.PAY).is(201);
        operator.post("/v1/orders/" + shop.unpaidOrder(Shop.GLOBEX_REDIS) + "/cancellation").is(200);
        operator.get(Shop.GLOBEX_REDIS + "/spec-change-quote?spec=" + Samples.MID).is(200);
        operator.post(Shop.GLOBEX_REDIS + "/spec-changes", Samples.specChange(Samples.MID)).is(201);
        operator.post("/v1/orders/" + operator.get("/v1/orders?accountId=globex").text("/items/0/orderId") + "/cancellation").is(200);
        operator.post(Shop.GLOBEX_REDIS + "/grants", Samples.grant(3, Samples.END)).is(201);
        String card = shop.savedCard("acme");
        operator.get("/v1/accounts/acme/payment-methods").is(200);
        operator.send("PUT", "/v1/accounts/acme/payment-methods/" + card + "/default").is(204);
        operator.delete("/v1/accounts/acme/payment-methods/" + card).is(204);
        operator.put(Shop.REDIS + "/auto-renewal", "{\"renewalStatus\": \"AutoRenewal\", \"periodMonths\": 1}").is(200);
        operator.get("/v1/accounts").is(200);
        operator.get("/v1/accounts/acme/renewal-forecast").is(200);
        operator.get(Shop.REDIS + "/outlook").is(200);
        operator.post(Shop.METERED + "/release", Samples.RELEASE).is(200);
        webhooks();
        operator.get("/v1/operations").is(200);
        operator.put("/v1/operations/auto-renewal", "{\"paused\": false}").is(200);
        operator.put("/v1/accounts/acme/auto-renewal", "{\"paused\": false}").is(200);
        operator.get("/v1/sandbox/clock").is(200);
        operator.post("/v1/sandbox/clock", "{\"advance\": \"PT1M\"}").is(200);
        operator.get("/v1/events").is(200);
        operator.get("/health/live").is(200);
        operator.get("/health/ready").is(200);
        assertEquals(shop.api().contract().operations(), shop.api().contract().succeeded());
    }

    private void webhooks() {
        String endpoints = "/v1/webhook-endpoints";
        operator.put(endpoints + "/crm", Samples.WEBHOOK).is(201);
        operator.put(endpoints + "/crm", Samples.WEBHOOK).is(200);
        operator.get(endpoints).is(200);
        operator.get(endpoints + "/crm").is(200);
        operator.post(endpoints + "/crm/secret-rotation").is(200);
        shop.application().register(new InstanceId("r-told"), Examples.ACME);
        shop.application().deliver();
        String delivery = operator.get(endpoints + "/crm/deliveries?status=Delivered").is(200).text("/items/0/deliveryId");
        operator.post(endpoints + "/crm/deliveries/" + delivery + "/redelivery").is(202);
        operator.post(endpoints + "/crm/redeliveries").is(202);
        operator.delete(endpoints + "/crm").is(204);
    }

    @Test
    void everyCodeIsAnsweredOnce() {
        refusedBeforeTheBooksAreOpened();
        refusedForWhatIsNotThere();
        refusedForWhatIsSaid();
        refusedForHowThingsStand();
        refusedByTime();
        shop.application().store().goDown();
        operator.get("/v1/orders");
        TreeSet<String> codes = EnumSet.complementOf(EnumSet.copyOf(NOT_YET)).stream().map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(codes, shop.api().codes());
    }

    private void refusedBeforeTheBooksAreOpened() {
        shop.api().withoutKey().get(Shop.REDIS);
        shop.customer("acme").put(Shop.REDIS, Samples.instanceOf("acme"));
        operator.get("/nowhere");
        operator.delete(Shop.REDIS);
        operator.get("/v1/accounts/a%2Fb");
        operator.get("/v1/accounts/" + "a".repeat(40_000));
        operator.send(operator.request(Shop.REDIS).header("X-Much", "a".repeat(40_000)));
        operator.send(operator.request(Shop.REDIS).header("Accept", "text/html"));
        operator.put(Shop.REDIS, " ".repeat(100_000));
        operator.send("POST", ORDERS);
        operator.send(operator.request(Shop.REDIS).PUT(BodyPublishers.ofString("{}")));
    }

    private void refusedForWhatIsNotThere() {
        operator.get("/v1/accounts/none");
        operator.get("/v1/instances/none");
        operator.get("/v1/orders/none");
        operator.delete("/v1/accounts/acme/payment-methods/none");
        operator.post("/v1/provider-callbacks/stripe", "{}");
    }

    private void refusedForWhatIsSaid() {
        operator.put("/v1/accounts/acme", "{}");
        operator.get(Shop.REDIS + "/renewal-quote?periodMonths=10");
        operator.get(Shop.REDIS + "/renewal-quote?periodMonths=1&spec=none");
        operator.put("/v1/accounts/acme", Samples.ACCOUNT.replace("CNY", "EUR"));
        shop.application().store().hold(new Caller.Operator(), new IdempotencyKey("held"));
        operator.post(ORDERS, Samples.order(1), "held");
    }

    private void refusedForHowThingsStand() {
        operator.post("/v1/sandbox/clock", "{\"now\": \"1999-12-31T23:59:59Z\"}");
        operator.get(Shop.METERED + "/renewal-quote?periodMonths=1");
        operator.post(ORDERS, Samples.order(1, "2024-02-27T16:00:00Z"));
        operator.post(ORDERS, Samples.with(Samples.order(1), "\"expectedPrice\": {\"amount\": \"1.00\", \"currency\": \"CNY\"}"));
        operator.post("/v1/accounts/acme/balance-entries", Samples.topUp("-1.00"));
        String order = operator.post(ORDERS, Samples.with(Samples.paidOrder(36, Samples.END), "\"spec\": \"" + Samples.MID + "\""), "k")
                .isProblem(402, "InsufficientBalance").text("/orderId");
        operator.post("/v1/orders/" + order + "/payments", Samples.card(FakeProvider.EMPTY_CARD)).isProblem(402, "PaymentDeclined");
        operator.post(ORDERS, Samples.order(1), "k");
        operator.post(ORDERS, Samples.order(1));
        shop.topUp("acme", "10000.00");
        operator.post("/v1/orders/" + order + "/payments", Samples.PAY).is(201);
        operator.post("/v1/orders/" + order + "/payments", Samples.PAY);
        operator.get(Shop.REDIS + "/renewal-quote?periodMonths=1&spec=" + Samples.SMALL);
        operator.get(Shop.REDIS + "/renewal-quote?periodMonths=36");
        operator.post("/v1/orders/" + order + "/cancellation").is(200);
        operator.post("/v1/orders/" + order + "/cancellation");
        operator.get(Shop.REDIS + "/spec-change-quote?spec=" + Samples.SMALL);
        String granted = operator.post(Shop.REDIS + "/grants", Samples.grant(3, Samples.END)).is(201).text("/orderId");
        operator.post("/v1/orders/" + granted + "/cancellation");
    }

    private void refusedByTime() {
        shop.application().clock().moveTo(Instant.parse("2024-04-10T00:00:00Z"));
        operator.get(Shop.GLOBEX_REDIS + "/renewal-quote?periodMonths=1");
        shop.application().release(new InstanceId("r-globex"));
        operator.get(Shop.GLOBEX_REDIS + "/renewal-quote?periodMonths=1");
    }
}
