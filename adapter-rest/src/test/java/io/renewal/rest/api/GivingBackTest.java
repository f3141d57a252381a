package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.identity.InstanceId;
import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Renewals that were paid and are not wanted after all. */
class GivingBackTest {
    private final Shop shop = Shop.opened();
    private final ApiClient acme = shop.customer("acme");

    @BeforeEach
    void topUp() {
        shop.topUp("acme", "1000.00");
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void theEndIsTheOldOneAndTheMoneyIsBack() {
        Answer renewal = renew(3, Samples.END);
        String order = "/v1/orders/" + renewal.text("/orderId");
        Answer returned = acme.post(order + "/cancellation", "", "key").is(200);
        assertEquals("Refunded", returned.text("/status"));
        assertEquals("2024-02-08T03:04:05.678901Z", returned.text("/refundedAt"));
        assertEquals(returned.body(), acme.get(order).is(200).body());
        assertEquals(returned.body(), acme.post(order + "/cancellation", "", "key").is(200).body());
        acme.post(order + "/cancellation").isProblem(409, "OrderNotCancellable");
        Answer instance = acme.get(Shop.REDIS).is(200);
        assertEquals(Samples.END, instance.text("/endTime"));
        assertEquals("1000.00", acme.get("/v1/accounts/acme").text("/balance/amount"));
        assertEquals(List.of("InstanceRegistered", "OrderPlaced", "InstanceRenewed", "RenewalGivenBack", "OrderRefunded"),
                instance.texts("/timeline", "type"));
        renew(1, Samples.END);
    }

    @Test
    void aScheduledSpecGoesWithIt() {
        Answer renewal = acme.post(Shop.REDIS + "/renewal-orders",
                Samples.with(Samples.paidOrder(1, Samples.END), "\"spec\": \"" + Samples.MID + "\"")).is(201);
        assertEquals(Samples.MID, acme.get(Shop.REDIS).text("/scheduledChange/spec"));
        acme.post("/v1/orders/" + renewal.text("/orderId") + "/cancellation").is(200);
        assertTrue(acme.get(Shop.REDIS).json().path("scheduledChange").isNull());
    }

    @Test
    void refusalsTellWhatIsInTheWay() {
        Answer first = renew(1, Samples.END);
        Answer second = renew(1, first.text("/newEndTime"));
        Answer refused = refused(first, "NotTheLast");
        assertEquals(second.text("/newEndTime"), refused.text("/currentEndTime"));

        String open = acme.post(Shop.REDIS + "/renewal-orders", Samples.order(1, second.text("/newEndTime"))).is(201).text("/orderId");
        assertEquals(open, cancel(second).isProblem(409, "OrderInProgress").text("/orderId"));
        acme.post("/v1/orders/" + open + "/cancellation").is(200);

        String change = acme.post(Shop.REDIS + "/spec-changes", Samples.with("""
                {"spec": "%s", "expectedEndTime": "%s"}""".formatted(Samples.MID, second.text("/newEndTime")),
                "\"payWith\": " + Samples.PAY)).is(201).text("/orderId");
        assertEquals(change, refused(second, "SpecChangedSince").text("/specChangeOrderId"));
    }

    @Test
    void whatHasBegunOrWasGrantedOrIsReleasedStays() {
        Answer renewal = renew(1, Samples.END);
        Answer granted = shop.operator().post(Shop.REDIS + "/grants", Samples.grant(3, renewal.text("/newEndTime"))).is(201);
        refused(granted, "NotARenewal");
        shop.application().clock().moveTo(Instant.parse(Samples.END));
        assertEquals(Samples.END, refused(renewal, "TermBegun").text("/begunAt"));
        shop.application().release(new InstanceId("r-acme"));
        cancel(renewal).isProblem(409, "InstanceReleased");
    }

    private Answer renew(int months, String end) {
        return acme.post(Shop.REDIS + "/renewal-orders", Samples.paidOrder(months, end)).is(201);
    }

    private Answer cancel(Answer order) {
        return acme.post("/v1/orders/" + order.text("/orderId") + "/cancellation");
    }

    private Answer refused(Answer order, String reason) {
        Answer refused = cancel(order).isProblem(409, "NotRefundable");
        assertEquals(reason, refused.text("/reason"));
        return refused;
    }
}
