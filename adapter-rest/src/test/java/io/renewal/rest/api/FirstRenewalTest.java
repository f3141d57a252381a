package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a newcomer tries first, from an instance that ends soon to one that is renewed. */
class FirstRenewalTest {
    private static final String NEW_END = "2024-05-30T16:00:00Z";
    private final Shop shop = Shop.opened();
    private ApiClient acme = shop.operator();

    @BeforeEach
    void acmeHasAKeyAndMoney() {
        acme = shop.customer("acme");
        shop.topUp("acme", "1000.00");
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void aQuoteTellsPriceLinesAndNewEndAndChangesNothing() {
        String before = shop.books();
        Answer quote = acme.get(Shop.REDIS + "/renewal-quote?periodMonths=12").is(200);
        assertEquals("r-acme", quote.text("/instanceId"));
        assertEquals(12, quote.number("/periodMonths"));
        assertEquals(Samples.SMALL, quote.text("/spec"));
        assertEquals(Samples.END, quote.text("/currentEndTime"));
        assertEquals("2025-02-27T16:00:00Z", quote.text("/newEndTime"));
        assertEquals("612.00", quote.text("/price/amount"));
        assertEquals("CNY", quote.text("/price/currency"));
        assertEquals(List.of("720.00", "-108.00"), quote.texts("/lines", "amount"));
        assertEquals(before, shop.books());
    }

    @Test
    void anOrderPaidFromTheBalanceMovesMoneyAndEndTimeAtOnce() {
        Answer order = renewedByThreeMonths();
        assertEquals("Paid", order.text("/status"));
        assertEquals("Renewal", order.text("/kind"));
        assertEquals("Manual", order.text("/origin"));
        assertEquals("180.00", order.text("/price/amount"));
        assertEquals(NEW_END, order.text("/newEndTime"));
        assertEquals("[{\"number\":1,\"method\":\"Balance\",\"status\":\"Paid\",\"startedAt\":\"2024-02-08T03:04:05.678901Z\"}]",
                order.json().path("payments").toString());
        assertEquals(order.body(), acme.get("/v1/orders/" + order.text("/orderId")).is(200).body());
        Answer instance = acme.get(Shop.REDIS).is(200);
        assertEquals(NEW_END, instance.text("/endTime"));
        assertEquals("Normal", instance.text("/status"));
        assertEquals(31, instance.number("/anchorDay"));
        assertEquals(List.of("InstanceRegistered", "OrderPlaced", "InstanceRenewed"), instance.texts("/timeline", "type"));
        assertEquals("820.00", acme.get("/v1/accounts/acme").is(200).text("/balance/amount"));
        Answer entries = acme.get("/v1/accounts/acme/balance-entries").is(200);
        assertEquals("-180.00", entries.text("/items/0/amount/amount"));
        assertEquals(order.text("/orderId"), entries.text("/items/0/orderId"));
        assertEquals("bank transfer", entries.text("/items/1/reference"));
    }

    @Test
    void theSameOrderAgainNamesTheCurrentEndTime() {
        renewedByThreeMonths();
        String before = shop.books();
        Answer refused = acme.post(Shop.REDIS + "/renewal-orders", Samples.paidOrder(3, Samples.END)).isProblem(409, "EndTimeMismatch");
        assertEquals(NEW_END, refused.text("/currentEndTime"));
        assertEquals(Shop.REDIS + "/renewal-orders", refused.text("/instance"));
        assertEquals(before, shop.books());
    }

    @Test
    void anotherSpecIsScheduledForTheOldEnd() {
        String wish = Samples.with(Samples.paidOrder(1, Samples.END), "\"spec\": \"" + Samples.MID + "\"");
        Answer order = acme.post(Shop.REDIS + "/renewal-orders", wish).is(201);
        assertEquals("120.00", order.text("/price/amount"));
        Answer instance = acme.get(Shop.REDIS).is(200);
        assertEquals(Samples.SMALL, instance.text("/spec"));
        assertEquals(Samples.MID, instance.text("/scheduledChange/spec"));
        assertEquals(Samples.END, instance.text("/scheduledChange/effectiveAt"));
        assertEquals(order.text("/orderId"), instance.text("/scheduledChange/orderId"));
        acme.get(Shop.REDIS + "/renewal-quote?periodMonths=1&spec=" + Samples.SMALL).isProblem(409, "ScheduledChangeExists");
        assertEquals(Samples.MID, acme.get(Shop.REDIS + "/renewal-quote?periodMonths=1").is(200).text("/spec"));
    }

    @Test
    void whatIsPaidByUseNeedsNoRenewal() {
        acme.get(Shop.METERED + "/renewal-quote?periodMonths=3").isProblem(409, "ChargeTypeViolation");
        acme.post(Shop.METERED + "/renewal-orders", Samples.order(3)).isProblem(409, "ChargeTypeViolation");
        Answer instance = acme.get(Shop.METERED).is(200);
        for (String none : List.of("endTime", "autoRenewal", "lifecycle", "scheduledChange", "openOrderId")) {
            assertTrue(instance.json().path(none).isNull(), none);
        }
    }

    @Test
    void anInstanceReadsAsTheDocumentationSays() {
        Answer instance = acme.get(Shop.REDIS).is(200);
        assertEquals("Subscription", instance.text("/billingMethod"));
        assertEquals("Normal", instance.text("/autoRenewal/renewalStatus"));
        assertEquals("redis-7d", instance.text("/lifecycle/policy"));
        assertEquals(Samples.END, instance.text("/lifecycle/lockAt"));
        assertEquals("2024-03-06T16:00:00Z", instance.text("/lifecycle/releaseAt"));
        assertTrue(instance.has("/scheduledChange") && instance.has("/openOrderId"));
        assertFalse(acme.get("/v1/instances").is(200).has("/items/0/timeline"));
    }

    @Test
    void aPriceThatMovedIsToldInsteadOfTaken() {
        String wish = Samples.with(Samples.paidOrder(1, Samples.END), "\"expectedPrice\": {\"amount\": \"59.00\", \"currency\": \"CNY\"}");
        Answer refused = acme.post(Shop.REDIS + "/renewal-orders", wish).isProblem(409, "PriceMismatch");
        assertEquals("60.00", refused.text("/price/amount"));
        acme.post(Shop.REDIS + "/renewal-orders", wish.replace("59.00", "60.0")).is(201);
    }

    private Answer renewedByThreeMonths() {
        return acme.post(Shop.REDIS + "/renewal-orders", Samples.paidOrder(3, Samples.END)).is(201);
    }
}
