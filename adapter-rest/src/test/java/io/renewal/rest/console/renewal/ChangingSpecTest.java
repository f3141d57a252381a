package io.renewal.rest.console.renewal;

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

/** Choosing another spec for what is left of a term. */
class ChangingSpecTest {
    private static final String CHOICE = "/console/instances/r-acme/spec-change";
    private static final String MID = "redis.master.mid.default";
    private final Shop shop = Shop.opened();
    private final Reader acme = shop.reader("acme");

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void aDearerSpecTellsItsPriceByTheDayAndIsPaidNext() {
        Seen offered = acme.send(acme.open(CHOICE), "Show price", Map.of("spec", MID)).is(200);
        offered.says("2 GB instead of 1 GB").says("CN¥120.00 instead of CN¥60.00 per 30 days");
        Seen payment = acme.send(offered, "Order the change to 2 GB").is(200);
        assertEquals("Pay the order", payment.heading());
    }

    @Test
    void aCheaperSpecAppliesAtOnceAndTheDifferenceIsOnTheBalance() {
        shop.topUp("acme", "100.00");
        acme.send(acme.send(offer(MID), "Order the change to 2 GB"), payButton()).is(200).says("The spec was changed to 2 GB.");
        Seen back = acme.send(offer("redis.master.small.default"), "Change to 1 GB now").is(200);
        assertEquals("It worked", back.heading());
        back.says("The spec was changed to 1 GB, and");
        assertEquals("100.00", shop.operator().get("/v1/accounts/acme").text("/balance/amount"));
    }

    @Test
    void aDoubleClickOrdersOnce() {
        Filled form = offer(MID).filled("Order the change to 2 GB", Map.of());
        assertEquals(acme.send(form).at(), acme.send(form).at());
        assertEquals(1, shop.operator().get("/v1/orders").json().path("items").size());
    }

    @Test
    void whatWaitsForItsTimeIsInTheWay() {
        shop.topUp("acme", "500.00");
        shop.operator()
                .post(Shop.REDIS + "/renewal-orders",
                        ("{\"periodMonths\": 1, \"spec\": \"%s\", \"expectedEndTime\": \"2024-02-28T16:00:00Z\", "
                                + "\"payWith\": {\"method\": \"Balance\"}}").formatted(MID))
                .is(201);
        acme.open(CHOICE).is(200).says("Another spec is bought already");
        acme.open("/console/instances/r-acme/renewal").says("You have already bought 2 GB with an earlier renewal");
    }

    @Test
    void afterTheEndTheWayIsARenewal() {
        shop.application().clock().advance(Duration.between(shop.application().clock().instant(), Instant.parse("2024-02-29T17:00:00Z")));
        acme.open(CHOICE).says("The term is over").isSilentOf("Order the change");
    }

    @Test
    void whatIsOrderedIsTheSpecThatIsToBeSeen() {
        Seen other = acme.send(offer(MID), "Order the change to 2 GB", Map.of("spec", "redis.master.small.default"));
        other.is(200).isAt(CHOICE).says("Choose a spec to see its price.");
        acme.send(offer(MID), "Show price").isAt(CHOICE);
        assertEquals(0, shop.operator().get("/v1/orders").json().path("items").size());
    }

    private Seen offer(String spec) {
        return acme.open(CHOICE + "?spec=" + spec).is(200);
    }

    /** Its label tells the price. */
    private String payButton() {
        return "Pay " + acme.open("/console/orders/" + shop.operator().get("/v1/orders").text("/items/0/orderId") + "/payment").page()
                .select("tfoot strong").text();
    }
}
