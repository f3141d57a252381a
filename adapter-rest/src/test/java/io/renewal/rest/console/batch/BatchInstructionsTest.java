package io.renewal.rest.console.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Filled;
import io.renewal.rest.console.testing.Reader;
import io.renewal.rest.console.testing.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Setting auto-renewal for several at once. */
class BatchInstructionsTest {
    private static final String BOTH = "/console/batch/auto-renewal?instance=r-acme&instance=r-metered&instance=r-b";
    private final Shop shop = Shop.opened();
    private final Reader acme = shop.reader("acme");

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void eachTellsWhetherItIsSet() {
        shop.register("r-b", "acme");
        Seen page = acme.open(BOTH).is(200).says("Auto-renewal of 3 instances").says("It is paid by use and needs no renewal.");
        Seen result = acme.send(page, "Save", Map.of("renewalStatus", "AutoRenewal", "periodMonths", "6")).is(200)
                .isAt("/console/batch/auto-renewal/result").says("2 of 3 set").says("every 6 months")
                .says("Next charge 22 Feb 2024: CN¥360.00");
        shop.customer("acme").put(Shop.REDIS + "/auto-renewal", "{\"renewalStatus\": \"Normal\"}").is(200);
        acme.open(result.at().getPath() + "?" + result.at().getQuery()).says("1 of 3 set").says("Not set as chosen. It is: Manual renewal");
    }

    @Test
    void sendingTwiceChangesNothingMore() {
        var form = acme.open(BOTH).filled("Save", Map.of("renewalStatus", "NotRenewal"));
        acme.send(form).says("1 of 2 set");
        acme.send(form).says("1 of 2 set");
        List<String> events = shop.customer("acme").get(Shop.REDIS).texts("/timeline", "type");
        assertEquals(1, events.stream().filter("AutoRenewalSet"::equals).count());
    }

    @Test
    void whatWasDecidedByOtherEndsIsNotSavedButShownAnew() {
        Filled form = acme.open(BOTH).filled("Save", Map.of("renewalStatus", "NotRenewal"));
        shop.topUp("acme", "60.00");
        String order = shop.unpaidOrder(Shop.REDIS);
        acme.send(acme.open("/console/orders/" + order + "/payment"), "Pay CN¥60.00", Map.of("method", "Balance")).is(200);
        Seen anew = acme.send(form).is(409).says("Some of these have changed meanwhile").says("31 Mar 2024");
        assertEquals("Normal", shop.operator().get(Shop.REDIS).text("/autoRenewal/renewalStatus"));
        acme.send(anew, "Save").is(200).says("1 of 2 set");
    }

    @Test
    void anothersInstanceStaysAsItIs() {
        acme.send(acme.open(BOTH), "Save", Map.of("renewalStatus", "NotRenewal", "instances", "r-globex")).is(200).says("0 of 0 set");
        assertEquals("Normal", shop.operator().get(Shop.GLOBEX_REDIS).text("/autoRenewal/renewalStatus"));
    }

    @Test
    void whoHasNotChosenIsAskedAgain() {
        acme.send(acme.open(BOTH), "Save", Map.of("renewalStatus", "")).is(409).says("Choose one of these");
    }

    @Test
    void aPeriodThatNoPageOffersIsAskedForAgain() {
        acme.send(acme.open(BOTH), "Save", Map.of("renewalStatus", "AutoRenewal", "periodMonths", "5000")).is(409);
        assertEquals("Normal", shop.operator().get(Shop.REDIS).text("/autoRenewal/renewalStatus"));
    }

    @Test
    void whatCannotBeSetAtAllIsToldSo() {
        acme.open("/console/batch/auto-renewal?instance=r-metered").is(200).says("None of these can be renewed automatically.");
    }
}
