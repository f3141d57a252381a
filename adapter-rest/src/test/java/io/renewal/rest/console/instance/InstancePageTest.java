package io.renewal.rest.console.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.identity.InstanceId;
import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Reader;
import io.renewal.rest.console.testing.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One instance: how it stands, what comes, and what was. It ends on 29 February in Shanghai. */
class InstancePageTest {
    private static final String PAGE = "/console/instances/r-acme";
    private static final Instant END = Instant.parse("2024-02-28T16:00:00Z");
    private final Shop shop = Shop.opened();
    private final Reader acme = shop.reader("acme");

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void itLeadsToAllThatCanBeDone() {
        Seen page = acme.open(PAGE).is(200).says("It is paid until 29 Feb 2024, 00:00 Asia/Shanghai. You are reminded before it ends.");
        assertEquals(PAGE + "/renewal", page.link("Renew"));
        assertEquals(PAGE + "/auto-renewal", page.link("Enable auto-renew"));
        assertEquals(PAGE + "/spec-change", page.link("Change configuration"));
    }

    @Test
    void whatHappensIfNobodyDoesAnythingIsToldBesideThePicture() {
        Seen page = acme.open(PAGE);
        List<String> stops = page.page().select(".stops li").eachText();
        assertEquals(6, stops.size(), stops.toString());
        assertTrue(stops.getFirst().startsWith("22 Feb 2024, 00:00 Asia/Shanghai You are reminded"), stops.getFirst());
        assertTrue(stops.get(3).contains("What is paid for ends. Locked"), stops.get(3));
        assertTrue(stops.getLast().startsWith("7 Mar 2024") && stops.getLast().contains("Released"), stops.getLast());
        assertEquals(List.of("1", "2", "3", "4", "5", "6"), page.page().select("svg text").eachText());
        assertEquals(2, page.page().select(".key rect").size(), "paid for, and locked");
    }

    @Test
    void whatComesOnlyIfAChargeFailsIsMarked() {
        shop.customer("acme").put(Shop.REDIS + "/auto-renewal", "{\"renewalStatus\": \"AutoRenewal\", \"periodMonths\": 1}").is(200);
        Seen page = acme.open(PAGE).says("Automatic renewal for 1 month: CN¥60.00 is charged, and it is paid until 31 Mar 2024.")
                .says("renewed automatically before that: nothing to do").says("Change auto-renew");
        assertFalse(page.page().select(".stops li").get(0).text().contains("only if"));
        assertTrue(page.page().select(".stops li").get(1).text().contains("only if the automatic renewal before fails"));
    }

    @Test
    void whatAChargeIsToMoveIsOnlyTheEndOfWhatIsPaidForByNow() {
        renewMonthly();
        Seen page = acme.open(PAGE).says("What is paid for by now ends.");
        assertTrue(page.page().select(".stops li.doubtful").text().contains("Locked"), page.text());
    }

    @Test
    void aFailedAttemptIsTold() {
        renewMonthly();
        shop.application().passTimeTo(Instant.parse("2024-02-22T01:00:00Z"));
        acme.open(PAGE).says("The last attempt failed; it is tried again 23 Feb 2024, 08:00 Asia/Shanghai.").isSilentOf("nothing to do");
    }

    @Test
    void whileChargesArePausedNobodyIsToldThatThereIsNothingToDo() {
        renewMonthly();
        shop.operator().put("/v1/accounts/acme/auto-renewal", "{\"paused\": true, \"reason\": \"checking\"}").is(200);
        acme.open(PAGE).says("Automatic charges are paused since").says("Renew it before then").isSilentOf("nothing to do")
                .isSilentOf("Next charge");
        acme.open(PAGE + "/auto-renewal").says("Automatic charges are paused since").isSilentOf("The next charge would be");
    }

    @Test
    void ofManyEventsTheLatestAreShown() {
        for (int i = 0; i < 60; i++) {
            String status = i % 2 == 0 ? "NotRenewal" : "Normal";
            shop.customer("acme").put(Shop.REDIS + "/auto-renewal", "{\"renewalStatus\": \"" + status + "\"}").is(200);
        }
        Seen page = acme.open(PAGE).says("The latest 50 of 61 are shown.");
        assertEquals(50, page.page().select(".events li").size());
    }

    private void renewMonthly() {
        shop.customer("acme").put(Shop.REDIS + "/auto-renewal", "{\"renewalStatus\": \"AutoRenewal\", \"periodMonths\": 1}").is(200);
    }

    @Test
    void aLockedOneTellsUntilWhenItCanBeSaved() {
        shop.application().passTimeTo(END.plus(Duration.ofDays(1)));
        acme.open(PAGE).says("Locked since 29 Feb 2024, 00:00").says("Renew it before 7 Mar 2024, 00:00 Asia/Shanghai, or it is released");
        acme.saying("Accept-Language", "zh").open(PAGE).says("自 2024年2月29日 00:00 Asia/Shanghai 起已锁定")
                .says("请在 2024年3月7日 00:00 Asia/Shanghai 前续费");
    }

    @Test
    void aReleasedOneOffersNothing() {
        shop.application().release(new InstanceId("r-acme"));
        Seen page = acme.open(PAGE).is(200).says("its data is gone, and it cannot be renewed");
        assertTrue(page.page().select("a[href=" + PAGE + "/renewal]").isEmpty());
        assertTrue(page.page().select("svg.timeline").isEmpty());
    }

    @Test
    void whatIsPaidByUseNeedsNothing() {
        Seen page = acme.open("/console/instances/r-metered").is(200).says("It is paid by use and needs no renewal.");
        assertTrue(page.page().select("[role=button]").isEmpty());
    }

    @Test
    void anOrderThatWaitsLeadsToItsPayment() {
        String order = shop.unpaidOrder(Shop.REDIS);
        Seen page = acme.open(PAGE).says("Renewal for 1 month for CN¥60.00 waits to be paid until");
        assertEquals("/console/orders/" + order + "/payment", page.link("Pay"));
        assertEquals("/console/orders/" + order, page.link("Look at the order, or cancel it"));
    }

    @Test
    void whatHappenedIsToldInWords() {
        shop.topUp("acme", "100.00");
        shop.customer("acme").put(Shop.REDIS + "/auto-renewal", "{\"renewalStatus\": \"AutoRenewal\", \"periodMonths\": 1}").is(200);
        shop.application().passTimeTo(Instant.parse("2024-02-22T00:00:00Z"));
        acme.open(PAGE).says("Automatic renewal for 1 month").says("Paid")
                .says("Renewed automatically until 31 Mar 2024, 00:00 Asia/Shanghai for CN¥60.00")
                .says("Registered");
        acme.saying("Accept-Language", "zh-CN").open(PAGE).says("自动续费 1 个月").says("已自动续费至 2024年3月31日 00:00 Asia/Shanghai，金额 ¥60.00");
    }

    @Test
    void whatIsNotThereIsAPageThatSaysSo() {
        acme.open("/console/instances/r-nowhere").is(404).says("There is no such page");
        acme.open("/console/instances/%20").is(404);
    }
}
