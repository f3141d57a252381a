package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another spec for what is left of a term. */
class SpecChangesTest {
    private static final String CHANGES = Shop.REDIS + "/spec-changes";
    private static final String QUOTE = Shop.REDIS + "/spec-change-quote?spec=";
    private static final String MIDNIGHT = "2024-02-08T16:00:00Z";
    private final Shop shop = Shop.opened();
    private final ApiClient acme = shop.customer("acme");

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void theQuoteOfTheRulesExample() {
        Answer quote = acme.get(QUOTE + Samples.MID).is(200);
        assertEquals(List.of("r-acme", Samples.SMALL, Samples.MID, Samples.END, "40.00", "CNY", "cny-2024"),
                List.of(quote.text("/instanceId"), quote.text("/oldSpec"), quote.text("/spec"), quote.text("/currentEndTime"),
                        quote.text("/price/amount"), quote.text("/price/currency"), quote.text("/priceListId")));
        assertEquals(20, quote.number("/remainingDays"));
        assertEquals(List.of("40.00"), quote.texts("/lines", "amount"));
        assertEquals(List.of("2 GB instead of 1 GB, 20 days at CNY 120.00 instead of CNY 60.00 for 30 days"),
                quote.texts("/lines", "description"));
    }

    @Test
    void anUpgradeIsPaidAndAppliesAtOnce() {
        shop.topUp("acme", "100.00");
        Answer order = acme.post(CHANGES, Samples.with(Samples.specChange(Samples.MID), "\"payWith\": " + Samples.PAY)).is(201);
        assertEquals(List.of("SpecChange", "Paid", Samples.SMALL, Samples.MID, "40.00", MIDNIGHT), List.of(order.text("/kind"),
                order.text("/status"), order.text("/oldSpec"), order.text("/spec"), order.text("/price/amount"), order.text("/payBefore")));
        for (String none : List.of("periodMonths", "currentEndTime", "newEndTime", "days", "reason")) {
            assertTrue(order.json().path(none).isNull(), none);
        }
        assertEquals(order.body(), acme.get("/v1/orders/" + order.text("/orderId")).is(200).body());
        assertEquals("60.00", acme.get("/v1/accounts/acme").text("/balance/amount"));
        Answer instance = acme.get(Shop.REDIS).is(200);
        assertEquals(Samples.MID, instance.text("/spec"));
        assertEquals(List.of("InstanceRegistered", "OrderPlaced", "SpecChanged"), instance.texts("/timeline", "type"));
    }

    @Test
    void anUpgradeWaitsToBePaidUntilMidnight() {
        Answer order = acme.post(CHANGES, Samples.specChange(Samples.MID)).is(201);
        String path = "/v1/orders/" + order.text("/orderId");
        assertEquals("Unpaid", order.text("/status"));
        assertEquals(order.text("/orderId"),
                acme.post(CHANGES, Samples.specChange(Samples.MID)).isProblem(409, "OrderInProgress").text("/orderId"));
        acme.post(path + "/payments", Samples.PAY).isProblem(402, "InsufficientBalance");
        shop.topUp("acme", "100.00");
        assertEquals("Paid", acme.post(path + "/payments", Samples.PAY).is(201).text("/status"));
        assertEquals(Samples.MID, acme.get(Shop.REDIS).text("/spec"));
    }

    @Test
    void withoutTheMoneyTheOrderIsNamed() {
        Answer declined = acme.post(CHANGES, Samples.with(Samples.specChange(Samples.MID), "\"payWith\": " + Samples.PAY)).isProblem(402,
                "InsufficientBalance");
        assertEquals("Unpaid", acme.get("/v1/orders/" + declined.text("/orderId")).text("/status"));
    }

    @Test
    void aDowngradeIsGivenBackToTheBalance() {
        shop.topUp("acme", "100.00");
        acme.post(CHANGES, Samples.with(Samples.specChange(Samples.MID), "\"payWith\": " + Samples.PAY)).is(201);
        String expected = Samples.with(Samples.specChange(Samples.SMALL),
                "\"expectedPrice\": {\"amount\": \"-40.00\", \"currency\": \"CNY\"}");
        Answer order = acme.post(CHANGES, expected).is(201);
        assertEquals(List.of("Paid", "-40.00"), List.of(order.text("/status"), order.text("/price/amount")));
        assertEquals(List.of(), order.texts("/payments", "status"));
        assertEquals("100.00", acme.get("/v1/accounts/acme").text("/balance/amount"));
        assertEquals(List.of("40.00", "-40.00", "100.00"),
                acme.get("/v1/accounts/acme/balance-entries").json().path("items").valueStream()
                        .map(entry -> entry.path("amount").path("amount").textValue()).toList());
        assertEquals("NotARenewal", acme.post("/v1/orders/" + order.text("/orderId") + "/cancellation").isProblem(409, "NotRefundable")
                .text("/reason"));
    }

    @Test
    void aRepeatedRequestIsAnsweredAsBefore() {
        Answer order = acme.post(CHANGES, Samples.specChange(Samples.MID), "key").is(201);
        assertEquals(order.body(), acme.post(CHANGES, Samples.specChange(Samples.MID), "key").is(201).body());
        acme.post(CHANGES, Samples.specChange(Samples.SMALL), "key").isProblem(422, "IdempotencyKeyReused");
    }

    @Test
    void refusalsNameWhatHelps() {
        assertEquals("none", acme.get(QUOTE + "none").isProblem(400, "SpecNotSold").text("/spec"));
        assertEquals(Samples.SMALL, acme.get(QUOTE + Samples.SMALL).isProblem(409, "SpecUnchanged").text("/spec"));
        assertEquals("40.00", acme.post(CHANGES, Samples.with(Samples.specChange(Samples.MID),
                "\"expectedPrice\": {\"amount\": \"39.00\", \"currency\": \"CNY\"}")).isProblem(409, "PriceMismatch")
                .text("/price/amount"));
        assertEquals(Samples.END,
                acme.post(CHANGES, Samples.specChange(Samples.MID).replace(Samples.END, MIDNIGHT)).isProblem(409, "EndTimeMismatch")
                        .text("/currentEndTime"));
        acme.get(Shop.METERED + "/spec-change-quote?spec=" + Samples.MID).isProblem(409, "ChargeTypeViolation");
        acme.get("/v1/instances/none/spec-change-quote?spec=" + Samples.MID).isProblem(404, "InstanceNotFound");
        acme.post("/v1/instances/none/spec-changes", Samples.specChange(Samples.MID)).isProblem(404, "InstanceNotFound");
        shop.application().clock().moveTo(Instant.parse(Samples.END));
        assertEquals(Samples.END, acme.get(QUOTE + Samples.MID).isProblem(409, "TermAlreadyOver").text("/endTime"));
    }

    @Test
    void aScheduledChangeIsWaitedFor() {
        shop.topUp("acme", "1000.00");
        Answer renewal = acme.post(Shop.REDIS + "/renewal-orders",
                Samples.with(Samples.paidOrder(1, Samples.END), "\"spec\": \"" + Samples.MID + "\"")).is(201);
        Answer refused = acme.get(QUOTE + Samples.MID).isProblem(409, "ScheduledChangeExists");
        assertEquals(renewal.text("/orderId"), refused.text("/orderId"));
        assertEquals(Samples.END, refused.text("/effectiveAt"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertEquals(List.of("expectedEndTime", "payWith.method", "spec"),
                acme.post(CHANGES, "{\"spec\": \"no spec\", \"payWith\": {\"method\": \"Shells\"}}").wrongFields());
        assertEquals(List.of("spec"), acme.get(Shop.REDIS + "/spec-change-quote").wrongFields());
        assertEquals(List.of("colour", "spec"), acme.get(QUOTE + "%20&colour=red").wrongFields());
    }
}
