package io.renewal.server.whole;

import static io.renewal.server.whole.Answers.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.rest.testing.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the product is for: a customer buys time. */
class StoryTest {
    @RegisterExtension
    static final FreshRenewal RENEWAL = new FreshRenewal();

    private static final String SHANGHAI = "Asia/Shanghai";

    /** Every month has a 15th, so that three months later is the 15th again; month ends are another test's. */
    private final LocalDate ends = LocalDate.now(ZoneId.of(SHANGHAI)).plusMonths(2).withDayOfMonth(15);
    private final Operator operator = RENEWAL.operator().publishPrices("CNY");
    private Customer acme = new Customer("none", ZoneId.of(SHANGHAI), "none", operator.client());
    private String redis = "r-";

    @BeforeEach
    void anOperatorOpensAnAccountWithAnInstance(TestInfo test) {
        acme = operator.open("acme-" + test.getDisplayName().hashCode(), "CNY", SHANGHAI);
        redis = "r-" + acme.account();
        operator.register(acme, redis, ends);
    }

    @AfterEach
    void theBooksAddUp() {
        RENEWAL.books().addUp();
    }

    @Test
    void aCustomerAsksForThePriceOrdersPaysAndSeesTheNewEndTime() {
        operator.topUp(acme, "200.00", "CNY");
        Instant oldEnd = acme.midnight(ends);
        Instant newEnd = acme.midnight(ends.plusMonths(3));

        Answer quote = acme.quote(redis, 3).is(200);
        assertEquals("180.00", quote.text("/price/amount"));
        assertEquals(newEnd, instant(quote, "/newEndTime"));
        assertEquals(oldEnd, acme.endTime(redis), "a quote changes nothing");

        Answer order = acme.order(redis, 3, instant(quote, "/currentEndTime")).is(201);
        assertEquals("Unpaid", order.text("/status"));
        assertEquals(order.text("/orderId"), acme.see(redis).text("/openOrderId"));
        assertEquals(oldEnd, acme.endTime(redis), "an order moves nothing before it is paid");

        Answer paid = acme.pay(order.text("/orderId")).is(201);
        assertEquals("Paid", paid.text("/status"));
        assertEquals("Paid", paid.text("/payments/0/status"));

        Answer renewed = acme.see(redis).is(200);
        assertEquals(newEnd, instant(renewed, "/endTime"));
        assertEquals("null", renewed.text("/openOrderId"));
        assertEquals("InstanceRegistered OrderPlaced InstanceRenewed", String.join(" ", renewed.json().findValuesAsText("type")));
        assertEquals("20.00", acme.balance());
        assertEquals(order.text("/orderId"),
                acme.client().get("/v1/accounts/" + acme.account() + "/balance-entries").is(200).text("/items/0/orderId"));
        assertEquals("Paid", acme.client().get("/v1/orders/" + order.text("/orderId")).is(200).text("/status"));
    }

    @Test
    void theSameOrderAgainIsToldTheEndTimeThatHoldsNow() {
        operator.topUp(acme, "1000.00", "CNY");
        Instant oldEnd = acme.midnight(ends);
        acme.renew(redis, 3, oldEnd).is(201);

        Answer again = acme.renew(redis, 3, oldEnd).isProblem(409, "EndTimeMismatch");

        assertEquals(acme.midnight(ends.plusMonths(3)), instant(again, "/currentEndTime"));
        assertEquals("820.00", acme.balance());
        acme.renew(redis, 3, instant(again, "/currentEndTime")).is(201);
        assertEquals(acme.midnight(ends.plusMonths(6)), acme.endTime(redis));
    }

    @Test
    void anotherSpecIsPricedForTheWholeNewTermAndScheduledForTheOldEnd() {
        operator.topUp(acme, "1500.00", "CNY");
        Instant oldEnd = acme.midnight(ends);

        Answer order = acme.renewAs(Operator.MID, redis, 12, oldEnd).is(201);

        assertEquals("1224.00", order.text("/price/amount"), "12 months at 120.00, times 0.85");
        Answer renewed = acme.see(redis).is(200);
        assertEquals(Operator.SMALL, renewed.text("/spec"));
        assertEquals(Operator.MID, renewed.text("/scheduledChange/spec"));
        assertEquals(oldEnd, instant(renewed, "/scheduledChange/effectiveAt"));
        assertEquals(order.text("/orderId"), renewed.text("/scheduledChange/orderId"));
        acme.renewAs(Operator.SMALL, redis, 1, acme.endTime(redis)).isProblem(409, "ScheduledChangeExists");
        assertEquals("120.00", acme.quote(redis, 1).text("/price/amount"), "later renewals go on with the scheduled spec");
    }

    @Test
    void whatIsPaidByUseIsNotRenewed() {
        String metered = redis + "-metered";
        operator.registerPayAsYouGo(acme, metered);

        acme.quote(metered, 3).isProblem(409, "ChargeTypeViolation");
        acme.renew(metered, 3, acme.midnight(ends)).isProblem(409, "ChargeTypeViolation");
    }

    @Test
    void anOrderThatTheBalanceDoesNotCoverWaitsUntilItIsToppedUp() {
        operator.topUp(acme, "179.99", "CNY");

        Answer declined = acme.renew(redis, 3, acme.midnight(ends)).isProblem(402, "InsufficientBalance");
        String order = declined.text("/orderId");
        assertEquals("Unpaid", acme.client().get("/v1/orders/" + order).is(200).text("/status"));
        assertEquals(acme.midnight(ends), acme.endTime(redis));
        assertEquals("179.99", acme.balance());

        operator.topUp(acme, "0.01", "CNY");
        acme.pay(order).is(201);
        assertEquals(acme.midnight(ends.plusMonths(3)), acme.endTime(redis));
        assertEquals("0.00", acme.balance());
        acme.pay(order).isProblem(409, "OrderNotPayable");
    }

    @Test
    void anotherAccountSeesNothing() {
        operator.topUp(acme, "1000.00", "CNY");
        Instant end = acme.midnight(ends);
        String order = acme.order(redis, 3, end).is(201).text("/orderId");
        Customer globex = operator.open("globex", "EUR", "Europe/Berlin");

        globex.see(redis).isProblem(404, "InstanceNotFound");
        globex.quote(redis, 3).isProblem(404, "InstanceNotFound");
        globex.renew(redis, 3, end).isProblem(404, "InstanceNotFound");
        globex.pay(order).isProblem(404, "OrderNotFound");
        globex.client().get("/v1/orders/" + order).isProblem(404, "OrderNotFound");
        globex.client().post("/v1/orders/" + order + "/cancellation", "").isProblem(404, "OrderNotFound");
        globex.client().get("/v1/accounts/" + acme.account()).isProblem(404, "AccountNotFound");
        globex.client().get("/v1/accounts/" + acme.account() + "/balance-entries").isProblem(404, "AccountNotFound");
        globex.client().get("/v1/instances?accountId=" + acme.account()).isProblem(404, "AccountNotFound");
        assertEquals(0, globex.client().get("/v1/instances").is(200).texts("/items", "instanceId").size());
        assertEquals(0, globex.client().get("/v1/orders").is(200).texts("/items", "instanceId").size());
        globex.client().post("/v1/accounts/" + acme.account() + "/api-keys", "{\"name\": \"mine\"}").isProblem(403, "OperatorOnly");
        operator.api().as("rk_nobody").get("/v1/instances").isProblem(401, "Unauthenticated");

        assertEquals("Unpaid", acme.client().get("/v1/orders/" + order).text("/status"));
        assertEquals("1000.00", acme.balance());
    }
}
