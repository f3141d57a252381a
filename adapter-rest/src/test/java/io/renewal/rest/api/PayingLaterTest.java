package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.identity.InstanceId;
import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders that wait to be paid. */
class PayingLaterTest {
    private final Shop shop = Shop.opened();
    private final ApiClient acme = shop.customer("acme");

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void tooLittleBalanceLeavesAnOrderThatIsPaidAfterATopUp() {
        shop.topUp("acme", "59.99");
        Answer declined = acme.post(Shop.REDIS + "/renewal-orders", Samples.paidOrder(1, Samples.END)).isProblem(402,
                "InsufficientBalance");
        String order = "/v1/orders/" + declined.text("/orderId");
        assertEquals("60.00", declined.text("/price/amount"));
        Answer unpaid = acme.get(order).is(200);
        assertEquals("Unpaid", unpaid.text("/status"));
        assertEquals(List.of("Declined"), unpaid.texts("/payments", "status"));
        assertEquals("59.99", acme.get("/v1/accounts/acme").text("/balance/amount"));
        assertEquals(declined.text("/orderId"), acme.get(Shop.REDIS).text("/openOrderId"));

        acme.post(order + "/payments", Samples.PAY).isProblem(402, "InsufficientBalance");
        shop.topUp("acme", "0.01");
        Answer paid = acme.post(order + "/payments", Samples.PAY).is(201);
        assertEquals("Paid", paid.text("/status"));
        assertEquals(List.of("Declined", "Declined", "Paid"), paid.texts("/payments", "status"));
        assertEquals("0.00", acme.get("/v1/accounts/acme").text("/balance/amount"));
        assertTrue(acme.get(Shop.REDIS).json().path("openOrderId").isNull());
        assertEquals("Paid", acme.post(order + "/payments", Samples.PAY).isProblem(409, "OrderNotPayable").text("/orderStatus"));
    }

    @Test
    void anOpenOrderStandsInTheWayOfAnotherUntilItIsCancelled() {
        String id = shop.unpaidOrder(Shop.REDIS);
        Answer refused = acme.post(Shop.REDIS + "/renewal-orders", Samples.order(3)).isProblem(409, "OrderInProgress");
        assertEquals(id, refused.text("/orderId"));
        Answer cancelled = acme.post("/v1/orders/" + id + "/cancellation").is(200);
        assertEquals("Cancelled", cancelled.text("/status"));
        assertEquals("Requested", cancelled.text("/cancellationReason"));
        acme.post("/v1/orders/" + id + "/cancellation").isProblem(409, "OrderNotCancellable");
        acme.post("/v1/orders/" + id + "/payments", Samples.PAY).isProblem(409, "OrderNotPayable");
        acme.post(Shop.REDIS + "/renewal-orders", Samples.order(3)).is(201);
    }

    @Test
    void anOrderThatWasNotPaidInTimeIsOverWhereverItIsSeen() {
        String id = shop.unpaidOrder(Shop.REDIS);
        String payBefore = acme.get("/v1/orders/" + id).text("/payBefore");
        shop.application().clock().moveTo(Instant.parse(payBefore));
        assertEquals("NotPaidInTime", acme.get("/v1/orders/" + id).is(200).text("/cancellationReason"));
        assertEquals(List.of(id), acme.get("/v1/orders?status=Cancelled").is(200).texts("/items", "orderId"));
        assertTrue(acme.get(Shop.REDIS).json().path("openOrderId").isNull());
        acme.post("/v1/orders/" + id + "/payments", Samples.PAY).isProblem(409, "OrderNotPayable");
    }

    @Test
    void whatCameTooLateNamesTheShortestPeriodThatHelps() {
        shop.application().clock().moveTo(Instant.parse("2024-04-10T00:00:00Z"));
        Answer refused = acme.get(Shop.REDIS + "/renewal-quote?periodMonths=1").isProblem(409, "TermAlreadyOver");
        assertEquals(2, refused.number("/shortestPeriodMonths"));
    }

    @Test
    void aTermBeyondTheHorizonIsRefusedWithTheLatestEnd() {
        shop.topUp("acme", "10000.00");
        acme.post(Shop.REDIS + "/renewal-orders", Samples.paidOrder(36, Samples.END)).is(201);
        Answer refused = acme.post(Shop.REDIS + "/renewal-orders", Samples.order(24, "2027-02-27T16:00:00Z")).isProblem(409,
                "HorizonExceeded");
        assertEquals("2029-02-08T03:04:05.678901Z", refused.text("/latestEndTime"));
    }

    @Test
    void aReleasedInstanceIsNotRenewed() {
        shop.application().release(new InstanceId("r-acme"));
        acme.get(Shop.REDIS + "/renewal-quote?periodMonths=1").isProblem(409, "InstanceReleased");
        acme.post(Shop.REDIS + "/renewal-orders", Samples.order(1)).isProblem(409, "InstanceReleased");
        assertEquals("Released", acme.get(Shop.REDIS).text("/status"));
    }
}
