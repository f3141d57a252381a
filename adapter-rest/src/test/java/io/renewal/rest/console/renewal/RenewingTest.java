package io.renewal.rest.console.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Filled;
import io.renewal.rest.console.testing.Reader;
import io.renewal.rest.console.testing.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Choosing for how long to renew, and ordering it. */
class RenewingTest {
    private static final String CHOICE = "/console/instances/r-acme/renewal";
    private static final String CONFIRMATION = CHOICE + "/confirmation";
    private static final String MID = "redis.master.mid.default";
    private final Shop shop = Shop.opened();
    private final Reader acme = shop.reader("acme");

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void everySoldPeriodTellsItsPriceItsSavingAndItsNewEnd() {
        Seen page = acme.open(CHOICE).is(200);
        assertEquals(List.of("1 month", "2 months", "3 months", "4 months", "5 months", "6 months", "7 months", "8 months", "9 months",
                "1 year", "2 years", "3 years"), page.page().select(".choice-name").eachText());
        String year = page.page().select("label[for=months-12]").text();
        assertEquals("1 year CN¥612.00 Save CN¥108.00 (15%) until 28 Feb 2025", year);
        assertEquals("1 month CN¥60.00 until 31 Mar 2024", page.page().select("label[for=months-1]").text());
    }

    @Test
    void anotherSpecIsPricedForTheWholeTermAndTellsWhenItApplies() {
        Seen page = acme.open(CHOICE + "?periodMonths=3&spec=" + MID).is(200);
        page.says("2 GB: CN¥120.00 a month × 3 months").says("CN¥360.00")
                .says("2 GB applies from 29 Feb 2024, 00:00 Asia/Shanghai; until then you keep 1 GB");
    }

    @Test
    void withoutScriptThePriceIsShownByAButton() {
        Seen chosen = acme.send(acme.open(CHOICE), "Show price", Map.of("periodMonths", "12", "spec", MID)).is(200).isAt(CHOICE);
        assertEquals("12", chosen.page().select("input[name=periodMonths][checked]").val());
        chosen.says("CN¥1,224.00");
    }

    @Test
    void aLateRenewalTellsWhichDaysAreGone() {
        shop.application().clock().advance(Duration.between(shop.application().clock().instant(), Instant.parse("2024-03-02T17:00:00Z")));
        acme.open(CHOICE).says("you pay for 31 days, of which 3 are gone").says("It is unlocked as soon as the order is paid.");
    }

    @Test
    void whatReachesTooFarSaysSoAndCannotBeChosen() {
        shop.topUp("acme", "5000.00");
        shop.operator().post(Shop.REDIS + "/renewal-orders",
                "{\"periodMonths\": 36, \"expectedEndTime\": \"2024-02-28T16:00:00Z\", \"payWith\": {\"method\": \"Balance\"}}").is(201);
        Seen page = acme.open(CHOICE).is(200);
        assertTrue(page.page().select("label[for=months-36]").text().startsWith("3 years too far: at most until"));
        assertTrue(page.page().select("#months-36").hasAttr("disabled"));
        acme.open(CONFIRMATION + "?periodMonths=36").isAt(CHOICE);
    }

    @Test
    void whatIsPaidByUseOrAnothersIsNotRenewed() {
        acme.open("/console/instances/r-metered/renewal").is(200).says("paid by use, so there is nothing to renew");
        acme.open("/console/instances/r-metered/spec-change").is(200).says("paid by use, so there is nothing to renew");
        acme.open("/console/instances/r-globex/renewal").is(404);
        acme.open("/console/instances/r-globex/renewal/confirmation?periodMonths=1").is(404);
    }

    @Test
    void aReleasedInstanceIsNotRenewed() {
        shop.operator().post(Shop.REDIS + "/release", "{\"reason\": \"deleted\"}").is(200);
        acme.open(CHOICE).is(200).says("This instance was released");
    }

    @Test
    void anOpenOrderLeadsToItself() {
        String order = shop.unpaidOrder(Shop.REDIS);
        Seen blocked = acme.open(CHOICE).says("An order for this instance is not paid yet");
        acme.follow(blocked, "Go to the order").is(200).isAt("/console/orders/" + order);
    }

    @Test
    void whoContinuesLooksOverAllAndThenComesToThePayment() {
        Seen confirmation = acme.send(acme.open(CHOICE), "Continue", Map.of("periodMonths", "12")).is(200).isAt(CONFIRMATION);
        confirmation.says("1 GB: CN¥60.00 a month × 12 months").says("Discount for a long period: 15% off").says("CN¥612.00")
                .isSilentOf("Something has changed");
        Seen payment = acme.send(confirmation, "Confirm order").is(200);
        assertEquals("Pay the order", payment.heading());
        assertEquals("Unpaid", shop.operator().get("/v1/orders").text("/items/0/status"));
    }

    @Test
    void aDoubleClickAndAReloadOrderOnce() {
        Filled form = confirmation().filled("Confirm order", Map.of());
        Seen first = acme.send(form);
        Seen again = acme.send(form);
        assertEquals(first.at(), again.at());
        assertEquals(1, orders());
    }

    @Test
    void twoTabsOrderOnce() {
        Seen one = confirmation();
        Seen other = confirmation();
        acme.send(one, "Confirm order").is(200);
        acme.send(other, "Confirm order").is(200).says("An order for this instance is not paid yet");
        assertEquals(1, orders());
    }

    @Test
    void aPageThatIsTooOldSaysWhatChangedAndOffersTheNewState() {
        Seen old = confirmation();
        shop.topUp("acme", "100.00");
        shop.operator().post(Shop.REDIS + "/renewal-orders",
                "{\"periodMonths\": 1, \"expectedEndTime\": \"2024-02-28T16:00:00Z\", \"payWith\": {\"method\": \"Balance\"}}").is(201);
        Seen changed = acme.send(old, "Confirm order").is(200).isAt(CONFIRMATION);
        changed.says("The end time was 29 Feb 2024, 00:00 and is 31 Mar 2024, 00:00 now").says("Nothing has been ordered by this");
        assertEquals(1, orders());
        assertEquals("3", changed.page().select("input[name=periodMonths]").val());
        acme.send(changed, "Confirm order").is(200);
        assertEquals(2, orders());
    }

    @Test
    void aSpecThatChangedMeanwhileIsToldAndTheRenewalGoesOnWithIt() {
        Seen old = confirmation();
        Seen choice = acme.open(CHOICE);
        changeSpec();
        Seen changed = acme.send(old, "Confirm order").is(200).isAt(CONFIRMATION);
        changed.says("A renewal went on with 1 GB before and goes on with 2 GB now").says("The price was CN¥180.00 and is CN¥360.00 now")
                .isSilentOf("1 GB: CN¥60.00");
        acme.send(choice, "Continue").isAt(CONFIRMATION).says("A renewal went on with 1 GB before and goes on with 2 GB now")
                .says("2 GB: CN¥120.00 a month");
        assertEquals(1, orders());
    }

    @Test
    void whatWasBoughtMeanwhileWithAnotherSpecLeavesNoDeadEnd() {
        String old = CONFIRMATION + "?periodMonths=3&spec=redis.master.small.default&expectedEndTime=2024-02-28T16:00:00Z";
        acme.open(old).is(200).isAt(CONFIRMATION);
        shop.topUp("acme", "500.00");
        shop.operator().post(Shop.REDIS + "/renewal-orders", ("{\"periodMonths\": 1, \"spec\": \"%s\", "
                + "\"expectedEndTime\": \"2024-02-28T16:00:00Z\", \"payWith\": {\"method\": \"Balance\"}}").formatted(MID)).is(201);
        Seen choice = acme.open(old).is(200).isAt(CHOICE);
        choice.says("The end time was 29 Feb 2024, 00:00 and is 31 Mar 2024, 00:00 now").says("You have already bought 2 GB");
        acme.send(choice, "Continue").is(200).isAt(CONFIRMATION).says("2 GB: CN¥120.00 a month × 3 months");
    }

    @Test
    void aPriceThatMovedIsToldBeforeAnythingIsOrdered() {
        shop.operator().put("/v1/price-lists/dearer", """
                {"currency": "CNY", "effectiveFrom": "%s", "specs": [{"spec": "redis.master.small.default", "title": "1 GB", "monthly": "70.00"}],
                 "periods": [1, 3], "periodFactors": []}""".formatted(shop.application().clock().instant().plusSeconds(60))).is(201);
        Seen old = confirmation();
        shop.application().clock().advance(Duration.ofMinutes(2));
        acme.send(old, "Confirm order").isAt(CONFIRMATION).says("The price was CN¥180.00 and is CN¥210.00 now.");
        assertEquals(0, orders());
    }

    @Test
    void aFormThatNobodyWasShownIsRefused() {
        Filled form = confirmation().filled("Confirm order", Map.of("expectedPrice", "free"));
        acme.send(form).is(400);
        acme.send(confirmation().filled("Confirm order", Map.of("expectedPrice", "180.001"))).is(400);
        assertEquals(0, orders());
    }

    @Test
    void pagesAreSaidInChineseToo() {
        Seen page = acme.saying("Accept-Language", "zh-CN").open(CHOICE + "?periodMonths=12").is(200);
        assertEquals("续费", page.heading());
        page.says("省 ¥108.00（15%）").says("1 GB：¥60.00/月 × 12 个月").says("长周期优惠：立减 15%");
    }

    private Seen confirmation() {
        return acme.open(CONFIRMATION + "?periodMonths=3").is(200);
    }

    private void changeSpec() {
        shop.topUp("acme", "500.00");
        shop.operator().post(Shop.REDIS + "/spec-changes",
                "{\"spec\": \"%s\", \"expectedEndTime\": \"2024-02-28T16:00:00Z\", \"payWith\": {\"method\": \"Balance\"}}".formatted(MID))
                .is(201);
    }

    private int orders() {
        return shop.operator().get("/v1/orders").json().path("items").size();
    }
}
