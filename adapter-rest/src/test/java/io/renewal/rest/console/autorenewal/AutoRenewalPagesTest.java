package io.renewal.rest.console.autorenewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.identity.InstanceId;
import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Filled;
import io.renewal.rest.console.testing.Reader;
import io.renewal.rest.console.testing.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Saying what is to happen when the end comes near. */
class AutoRenewalPagesTest {
    private static final String TABS = "/console/auto-renewal";
    private static final String PAGE = "/console/instances/r-acme/auto-renewal";
    private static final String DEARER = """
            {"currency": "CNY", "effectiveFrom": "2024-02-09T00:00:00Z",
             "specs": [{"spec": "redis.master.small.default", "title": "1 GB", "monthly": "70.00"}], "periods": [1, 3], "periodFactors": []}""";
    private final Shop shop = Shop.opened();
    private final Reader acme = shop.reader("acme");

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void anInstanceIsUnderItsWayOnly() {
        assertEquals(List.of("r-acme"), ids(acme.open(TABS)));
        instruct(Map.of("renewalStatus", "AutoRenewal", "periodMonths", "3"));
        Seen manual = acme.open(TABS).says("No instance is renewed this way.");
        Seen automatic = acme.follow(manual, "Auto-renewal").is(200);
        assertEquals(List.of(), ids(acme.follow(automatic, "Not renewed")));
        acme.open(TABS + "?renewalStatus=AutoRenewal").says("every 3 months").says("Next charge 22 Feb 2024: CN¥180.00");
    }

    @Test
    void theFirstChargeAndItsAmountAreToldBeforehand() {
        Seen page = acme.open(PAGE).is(200).says("The next charge would be 22 Feb 2024, 08:00 (Asia/Shanghai)")
                .says("It is paid from the balance; if it is too low, by card.");
        assertEquals(List.of("1 month – CN¥60.00", "2 months – CN¥120.00"), page.page().select("option").eachText().subList(0, 2));
        assertEquals("1 year – CN¥612.00", page.page().select("option").eachText().getLast(), "nothing longer than a year");
        assertEquals("Normal", page.page().select("input[checked]").attr("value"));
    }

    @Test
    void whatIsSavedHoldsAndIsConfirmed() {
        instruct(Map.of("renewalStatus", "AutoRenewal", "periodMonths", "12")).is(200).isAt("/console/instances/r-acme")
                .says("Saved. From now on: Auto-renewal, every year");
        instruct(Map.of("renewalStatus", "NotRenewal")).says("Saved. From now on: Not renewed");
        instruct(Map.of("renewalStatus", "Normal")).says("Manual renewal");
        assertEquals("Normal", shop.customer("acme").get(Shop.REDIS).text("/autoRenewal/renewalStatus"));
    }

    @Test
    void savingTwiceIsSavingOnce() {
        Filled form = acme.open(PAGE).filled("Save", Map.of("renewalStatus", "AutoRenewal", "periodMonths", "1"));
        acme.send(form).is(200);
        acme.send(form).is(200);
        List<String> events = shop.customer("acme").get(Shop.REDIS).texts("/timeline", "type");
        assertEquals(1, events.stream().filter("AutoRenewalSet"::equals).count());
    }

    @Test
    void aPeriodThatIsNotSoldIsRefusedAndNothingTypedIsLost() {
        Seen refused = instruct(Map.of("renewalStatus", "AutoRenewal", "periodMonths", "24")).is(409)
                .says("This period is not sold any more");
        assertEquals("AutoRenewal", refused.page().select("input[checked]").attr("value"));
        instruct(Map.of("renewalStatus", "AutoRenewal", "periodMonths", "x")).is(409).says("Choose one of these");
        instruct(Map.of("renewalStatus", "Sometimes")).is(409).says("Choose one of these");
    }

    @Test
    void whatWasDecidedByAnotherEndOrPriceIsNotSavedButShownAnew() {
        Map<String, String> quarterly = Map.of("renewalStatus", "AutoRenewal", "periodMonths", "3");
        Filled old = acme.open(PAGE).filled("Save", quarterly);
        shop.topUp("acme", "60.00");
        String order = shop.unpaidOrder(Shop.REDIS);
        acme.send(acme.open("/console/orders/" + order + "/payment"), "Pay CN¥60.00", Map.of("method", "Balance")).is(200);
        Seen moved = acme.send(old).is(409).says("Its end time has changed meanwhile").says("24 Mar 2024");
        assertEquals("AutoRenewal", moved.page().select("input[checked]").attr("value"), "what was chosen is not lost");
        shop.operator().put("/v1/price-lists/cny-dearer", DEARER).is(201);
        shop.application().clock().advance(Duration.ofDays(2));
        Seen dearer = acme.send(moved.filled("Save", quarterly)).is(409).says("Prices have changed meanwhile").says("CN¥210.00");
        assertEquals("Normal", shop.operator().get(Shop.REDIS).text("/autoRenewal/renewalStatus"));
        acme.send(dearer, "Save", quarterly).is(200).says("Saved.");
    }

    @Test
    void aChargeThatWouldComeSoonerThanWasShownIsNotSavedButShownAnew() {
        Filled old = acme.open(PAGE).filled("Save", Map.of("renewalStatus", "AutoRenewal", "periodMonths", "3"));
        shop.application().clock().advance(Duration.ofDays(20));
        acme.send(old).is(409).says("The first charge would be at another time by now").says("the first charge is made at once");
    }

    @Test
    void whatIsOverdueIsChargedAtOnce() {
        shop.application().clock().advance(Duration.ofDays(25));
        acme.open(PAGE).says("the first charge is made at once");
    }

    @Test
    void whatHasNoEndOrIsGoneIsToldSo() {
        Seen metered = acme.open("/console/instances/r-metered/auto-renewal").is(200).says("paid by use");
        assertTrue(metered.page().select("main form").isEmpty());
        shop.application().release(new InstanceId("r-acme"));
        acme.open(PAGE).is(200).says("was released");
        acme.open(PAGE.replace("r-acme", "r-nowhere")).is(404);
    }

    @Test
    void aFormOfAnInstanceThatWasReleasedMeanwhileIsRefusedInWords() {
        Filled form = acme.open(PAGE).filled("Save", Map.of("renewalStatus", "AutoRenewal", "periodMonths", "1"));
        shop.application().release(new InstanceId("r-acme"));
        acme.send(form).is(409).says("nothing can be renewed");
    }

    private Seen instruct(Map<String, String> choice) {
        return acme.send(acme.open(PAGE).is(200), "Save", choice);
    }

    private static List<String> ids(Seen list) {
        return list.page().select("table tbody th a").eachText();
    }
}
