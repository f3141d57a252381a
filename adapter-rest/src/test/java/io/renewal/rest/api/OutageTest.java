package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutageTest {
    @Test
    void whileTheStoreIsDownEverythingIsUnavailableAndAfterwardsItIsNot() {
        try (Shop shop = Shop.opened()) {
            ApiClient acme = shop.customer("acme");
            String before = shop.books();
            shop.application().store().goDown();
            List<Answer> answers = List.of(acme.get(Shop.REDIS), acme.get("/v1/instances"),
                    acme.post(Shop.REDIS + "/renewal-orders", Samples.order(1)),
                    acme.get(Shop.REDIS + "/spec-change-quote?spec=" + Samples.MID), acme.post(Shop.REDIS + "/spec-changes", "{}"),
                    acme.get("/v1/accounts"), acme.get("/v1/accounts/acme/renewal-forecast"), acme.get(Shop.REDIS + "/outlook"),
                    shop.operator().get("/v1/orders"),
                    shop.operator().post("/v1/accounts/acme/balance-entries", Samples.topUp("1.00")),
                    // That these are not valid cannot be told before it is known what their keys stand for.
                    shop.operator().post("/v1/accounts/acme/balance-entries", "{broken"),
                    shop.operator().post("/v1/accounts/-/balance-entries", Samples.topUp("1.00")),
                    acme.put(Shop.REDIS + "/auto-renewal", "{\"renewalStatus\": \"Normal\"}"),
                    shop.operator().put("/v1/webhook-endpoints/crm", Samples.WEBHOOK), shop.operator().get("/v1/webhook-endpoints"),
                    shop.operator().get("/v1/webhook-endpoints/crm"), shop.operator().delete("/v1/webhook-endpoints/crm"),
                    shop.operator().post("/v1/webhook-endpoints/crm/secret-rotation", "{}"),
                    shop.operator().get("/v1/webhook-endpoints/crm/deliveries"),
                    shop.operator().post("/v1/webhook-endpoints/crm/deliveries/" + new UUID(0, 1) + "/redelivery", "{}"),
                    shop.operator().post("/v1/webhook-endpoints/crm/redeliveries", "{}"),
                    shop.operator().put("/v1/accounts/new", Samples.ACCOUNT));
            for (Answer answer : answers) {
                assertEquals("5", answer.isProblem(503, "Unavailable").header("Retry-After").orElse("none"));
            }
            ApiClient watcher = shop.api().withoutKey();
            watcher.get("/health/live").is(200);
            assertEquals("[\"database\"]",
                    watcher.get("/health/ready").isProblem(503, "Unavailable").json().path("missing").toString());

            shop.application().store().comeBack();
            assertEquals(before, shop.books());
            watcher.get("/health/ready").is(200);
            acme.post(Shop.REDIS + "/renewal-orders", Samples.order(1)).is(201);
        }
    }
}
