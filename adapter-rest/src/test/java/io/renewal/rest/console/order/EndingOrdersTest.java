package io.renewal.rest.console.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Filled;
import io.renewal.rest.console.testing.Reader;
import io.renewal.rest.console.testing.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cancelling orders, giving renewals back, and the list of all orders. */
class EndingOrdersTest {
    private final Shop shop = Shop.opened();
    private final Reader acme = shop.reader("acme");
    private final String id = shop.unpaidOrder(Shop.REDIS);
    private final String order = "/console/orders/" + id;

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void cancellingIsAskedForAndThenTheOrderCanBePlacedAgain() {
        Seen sure = acme.follow(acme.open(order), "Cancel the order").is(200);
        assertEquals("Cancel the order?", sure.heading());
        Seen cancelled = acme.send(sure, "Cancel the order").is(200).isAt(order);
        cancelled.says("You cancelled it. Nothing was charged.").says("How the price comes about").isSilentOf("Receipt");
        assertEquals("/console/instances/r-acme/renewal?periodMonths=1&spec=redis.master.small.default", cancelled.link("Order again"));
    }

    @Test
    void givingBackTellsWhatIsReturnedAndWhereTo() {
        pay();
        Seen sure = acme.follow(acme.open(order), "Give it back").is(200);
        assertEquals("Give this renewal back?", sure.heading());
        sure.says("CN¥60.00").says("your account balance, at once").says("29 Feb 2024, 00:00");
        acme.send(sure, "Give it back").is(200).isAt(order).says("CN¥60.00 are on your account balance.");
        assertEquals("60.00", shop.operator().get("/v1/accounts/acme").text("/balance/amount"));
    }

    @Test
    void givingBackTwiceGivesBackOnce() {
        pay();
        Filled form = acme.open(order + "/cancellation").filled("Give it back", Map.of());
        acme.send(form).isAt(order);
        acme.send(form).isAt(order);
        assertEquals("60.00", shop.operator().get("/v1/accounts/acme").text("/balance/amount"));
    }

    @Test
    void whoWantedToCancelDoesNotGiveBackWhatWasPaidMeanwhile() {
        Filled cancelling = acme.open(order + "/cancellation").filled("Cancel the order", Map.of());
        pay();
        Seen stands = acme.send(cancelling).isAt(order).says("nothing was cancelled").says("give it back below");
        assertEquals("It was paid before it was cancelled", stands.heading());
        acme.follow(stands, "Give it back").is(200);
        assertEquals("It worked", acme.open(order).heading());
        assertEquals("Paid", shop.operator().get("/v1/orders/" + id).text("/status"));
    }

    @Test
    void whatCannotBeGivenBackAnyMoreSaysWhy() {
        pay();
        Filled form = acme.open(order + "/cancellation").filled("Give it back", Map.of());
        shop.application().clock().advance(Duration.between(shop.application().clock().instant(), Instant.parse("2024-02-28T17:00:00Z")));
        acme.send(form).is(409).says("It was not given back").says("The time that was bought has begun");
        acme.open(order).isSilentOf("Give it back");
        acme.open(order + "/cancellation").isAt(order);
    }

    @Test
    void ordersAreListedAndFiltered() {
        Seen all = acme.open("/console/orders").is(200).says("Renewal, 1 month").says("r-acme").says("Unpaid");
        assertEquals(1, all.page().select("tbody tr").size());
        Map<String, String> paid = Map.of("status", "Paid");
        acme.send(all, "Find", paid).is(200).says("No order matches");
        acme.send(all, "Find", Map.of("instanceId", "r-acme")).is(200).says("Renewal, 1 month");
        acme.send(all, "Find", Map.of("instanceId", "not an id!")).is(200).says("No order matches");
        shop.reader("globex").open("/console/orders").says("No orders yet");
    }

    @Test
    void aLongListIsReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            shop.operator().post("/v1/orders/" + shop.operator().get("/v1/orders").text("/items/0/orderId") + "/cancellation").is(200);
            shop.unpaidOrder(Shop.REDIS);
        }
        Seen first = acme.open("/console/orders?limit=3").is(200);
        assertEquals(3, first.page().select("tbody tr").size());
        Seen second = acme.follow(first, "Next page").is(200);
        assertEquals(1, second.page().select("tbody tr").size());
        assertEquals(4, acme.follow(second, "Newest orders").page().select("tbody tr").size());
    }

    @Test
    void aPaidOrderOfAReleasedInstanceOffersNoAutoRenewal() {
        pay();
        acme.open(order).says("Enable auto-renew").says("Receipt");
        shop.operator().post(Shop.REDIS + "/release", "{\"reason\": \"deleted\"}").is(200);
        acme.open(order).says("The instance was renewed until").isSilentOf("Enable auto-renew");
    }

    private void pay() {
        shop.topUp("acme", "60.00");
        acme.send(acme.open(order + "/payment"), "Pay CN¥60.00").is(200).says("It worked");
    }
}
