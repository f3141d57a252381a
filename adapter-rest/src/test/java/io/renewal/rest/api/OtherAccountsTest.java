package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is another account's is as if it were not there. */
class OtherAccountsTest {
    private final Shop shop = Shop.opened();
    private final ApiClient globex = shop.customer("globex");

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void everyReadOfAnothersAnswers404() {
        String order = shop.unpaidOrder(Shop.REDIS);
        globex.get("/v1/accounts/acme").isProblem(404, "AccountNotFound");
        globex.get("/v1/accounts/acme/balance-entries").isProblem(404, "AccountNotFound");
        globex.get("/v1/accounts/acme/renewal-forecast").isProblem(404, "AccountNotFound");
        globex.get(Shop.REDIS + "/outlook").isProblem(404, "InstanceNotFound");
        globex.get("/v1/instances?accountId=acme").isProblem(404, "AccountNotFound");
        globex.get("/v1/orders?accountId=acme").isProblem(404, "AccountNotFound");
        globex.get(Shop.REDIS).isProblem(404, "InstanceNotFound");
        globex.get(Shop.REDIS + "/renewal-quote?periodMonths=1").isProblem(404, "InstanceNotFound");
        globex.get(Shop.REDIS + "/spec-change-quote?spec=" + Samples.MID).isProblem(404, "InstanceNotFound");
        globex.get("/v1/orders/" + order).isProblem(404, "OrderNotFound");
    }

    @Test
    void everyWriteToAnothersAnswers404AndChangesNothing() {
        shop.topUp("globex", "1000.00");
        String order = shop.unpaidOrder(Shop.REDIS);
        String before = shop.books();
        globex.post(Shop.REDIS + "/renewal-orders", Samples.paidOrder(1, Samples.END)).isProblem(404, "InstanceNotFound");
        globex.post(Shop.REDIS + "/spec-changes", Samples.specChange(Samples.MID)).isProblem(404, "InstanceNotFound");
        globex.post("/v1/orders/" + order + "/payments", Samples.PAY).isProblem(404, "OrderNotFound");
        globex.post("/v1/orders/" + order + "/cancellation").isProblem(404, "OrderNotFound");
        assertEquals(before, shop.books());
    }

    /** Else one could find out which ids there are. */
    @Test
    void whatIsAnothersCannotBeToldFromWhatIsNotThere() {
        String order = shop.unpaidOrder(Shop.REDIS);
        String none = "00000000-0000-7000-8000-000000000fff";
        assertSame(globex.get("/v1/accounts/acme"), globex.get("/v1/accounts/none"), "none", "acme");
        assertSame(globex.get(Shop.REDIS), globex.get("/v1/instances/r-none"), "r-none", "r-acme");
        assertSame(globex.get("/v1/orders/" + order), globex.get("/v1/orders/" + none), none, order);
        assertSame(globex.post("/v1/orders/" + order + "/payments", Samples.PAY),
                globex.post("/v1/orders/" + none + "/payments", Samples.PAY), none, order);
    }

    @Test
    void listsShowOnlyTheCallersOwn() {
        shop.unpaidOrder(Shop.REDIS);
        String own = shop.unpaidOrder(Shop.GLOBEX_REDIS);
        assertEquals(List.of("r-globex"), globex.get("/v1/instances").is(200).texts("/items", "instanceId"));
        assertEquals(List.of(), globex.get("/v1/instances?q=acme").is(200).texts("/items", "instanceId"));
        assertEquals(List.of("globex"), globex.get("/v1/accounts").is(200).texts("/items", "accountId"));
        assertEquals(List.of(), globex.get("/v1/accounts?q=acme").is(200).texts("/items", "accountId"));
        assertEquals(List.of(own), globex.get("/v1/orders").is(200).texts("/items", "orderId"));
        assertEquals(List.of(), globex.get("/v1/orders?instanceId=r-acme").is(200).texts("/items", "orderId"));
        assertEquals(List.of(own), globex.get("/v1/orders?accountId=globex").is(200).texts("/items", "orderId"));
    }

    @Test
    void aCursorOfAnothersListShowsNothingOfIt() {
        shop.operator().put("/v1/instances/r-zeta", Samples.instanceOf("acme")).is(201);
        String cursor = shop.operator().get("/v1/instances?limit=1").text("/nextCursor");
        assertEquals(List.of("r-globex"), globex.get("/v1/instances?cursor=" + cursor).is(200).texts("/items", "instanceId"));
    }

    @Test
    void theOperatorMayOrderAndPayForEveryone() {
        shop.topUp("acme", "60.00");
        Answer order = shop.operator().post(Shop.REDIS + "/renewal-orders", Samples.paidOrder(1, Samples.END)).is(201);
        assertEquals("acme", order.text("/accountId"));
        assertEquals("0.00", shop.operator().get("/v1/accounts/acme").text("/balance/amount"));
    }

    private static void assertSame(Answer anothers, Answer nobodys, String nobodysId, String anothersId) {
        assertEquals(nobodys.body().replace(nobodysId, anothersId), anothers.body());
    }
}
