package io.renewal.rest.console.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Reader;
import io.renewal.rest.console.testing.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a customer has, and how to find some of it. */
class InstanceListTest {
    private static final String LIST = "/console/instances";
    private final Shop shop = Shop.opened();
    private final Reader acme = shop.reader("acme");

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void eachHasItsSpecItsEndAndWhatCanBeDone() {
        Seen list = acme.open(LIST).is(200).says("1 GB").says("redis.master.small.default").says("29 Feb 2024").says("in 21 days")
                .says("Manual renewal").says("needs no renewal");
        assertEquals("/console/instances/r-acme/renewal", list.link("Renew"));
        assertEquals("/console/instances/r-acme/auto-renewal", list.link("Enable auto-renew"));
        assertEquals(1, list.page().select("a:containsOwn(Enable auto-renew)").size(), "what is paid by use has none");
    }

    @Test
    void whatIsRenewedAutomaticallyTellsItsNextCharge() {
        shop.customer("acme").put(Shop.REDIS + "/auto-renewal", "{\"renewalStatus\": \"AutoRenewal\", \"periodMonths\": 12}").is(200);
        acme.open(LIST).says("every year").says("Next charge 22 Feb 2024: CN¥612.00").says("Change auto-renew");
        acme.saying("Accept-Language", "zh-CN").open(LIST).says("每年").says("下次扣费 2024年2月22日：¥612.00");
    }

    @Test
    void whileChargesArePausedNoneIsPromised() {
        shop.customer("acme").put(Shop.REDIS + "/auto-renewal", "{\"renewalStatus\": \"AutoRenewal\", \"periodMonths\": 12}").is(200);
        String batch = "/console/batch/auto-renewal/result?renewalStatus=AutoRenewal&periodMonths=12&instance=r-acme";
        acme.open(batch).says("Next charge 22 Feb 2024: CN¥612.00");
        shop.operator().put("/v1/operations/auto-renewal", "{\"paused\": true, \"reason\": \"wrong prices\"}").is(200);
        for (String page : List.of(LIST, "/console/auto-renewal?renewalStatus=AutoRenewal", batch)) {
            acme.open(page).says("Automatic charges are paused: nothing is charged").isSilentOf("Next charge");
        }
    }

    @Test
    void itIsFilteredByWhatIsChosenAndClearedAgain() {
        Seen list = acme.open(LIST);
        assertEquals(List.of("r-acme"), ids(acme.send(list, "Search", Map.of("q", "R-ACM"))));
        assertEquals(List.of("r-acme"), ids(acme.send(list, "Search", Map.of("renewalStatus", "Normal"))));
        Seen none = acme.send(list, "Search", Map.of("status", "Locked")).is(200).says("No instance matches");
        assertEquals(List.of("r-acme", "r-metered"), ids(acme.follow(none, "Clear all")));
        shop.application().clock().advance(Duration.ofDays(30));
        assertEquals(List.of("r-acme"), ids(acme.send(list, "Search", Map.of("status", "Locked"))));
    }

    @Test
    void whatWasReleasedIsShownOnlyIfItIsAskedFor() {
        shop.operator().post(Shop.REDIS + "/release", "{\"reason\": \"deleted\"}").is(200);
        Seen list = acme.open(LIST);
        assertEquals(List.of("r-metered"), ids(list));
        assertEquals(List.of("r-acme"), ids(acme.send(list, "Search", Map.of("status", "Released"))));
        Seen all = acme.send(list, "Search", Map.of("status", "All"));
        assertEquals(List.of("r-acme", "r-metered"), ids(all));
        assertEquals(List.of("r-metered"), ids(acme.follow(all, "Clear all")));
        acme.open("/console/auto-renewal").isSilentOf("r-acme");
        shop.operator().post(Shop.METERED + "/release", "{\"reason\": \"deleted\"}").is(200);
        assertEquals(2, ids(acme.follow(acme.open(LIST), "Show what was released")).size());
    }

    @Test
    void whatIsTypedIsNotTakenForMarkup() {
        String typed = "\"><script>alert(1)</script>&%_+";
        Seen list = acme.send(acme.open(LIST), "Search", Map.of("q", typed)).is(200);
        assertEquals(typed, list.page().select("input[name=q]").attr("value"));
        assertTrue(list.page().select("script:not([src])").isEmpty());
    }

    @Test
    void pagesFollowEachOtherAndLeadBackToTheFirst() {
        IntStream.range(0, 45).forEach(i -> shop.register("r-many-%02d".formatted(i), "acme"));
        Seen first = acme.open(LIST + "?sort=ById&q=many").is(200);
        Seen second = acme.follow(first, "Next page").is(200);
        Seen last = acme.follow(second, "Next page").is(200);
        assertEquals(List.of(20, 20, 5), List.of(ids(first).size(), ids(second).size(), ids(last).size()));
        assertEquals("r-many-20", ids(second).getFirst());
        assertFalse(last.text().contains("Next page"));
        assertEquals("r-many-00", ids(acme.follow(last, "Back to the first page")).getFirst());
        assertEquals(45, ids(acme.send(first, "Search", Map.of("limit", "50"))).size());
    }

    @Test
    void aPlaceInOneOrderIsNoneInAnother() {
        IntStream.range(0, 25).forEach(i -> shop.register("r-many-%02d".formatted(i), "acme"));
        String next = acme.open(LIST + "?sort=ById").link("Next page");
        acme.open(next.replace("ById", "ByEndTime")).is(400);
    }

    @Test
    void whoHasNothingIsToldSo() {
        shop.operator().put("/v1/accounts/empty", "{\"name\": \"E\", \"currency\": \"CNY\", \"billingZone\": \"Asia/Shanghai\"}").is(201);
        shop.reader("empty").open(LIST).is(200).says("There are no instances yet.");
    }

    @Test
    void anOperatorSeesWhoseTheyAreAndChoosesAnAccount() {
        Reader operator = shop.operatingReader();
        Seen all = operator.open(LIST).is(200).says("globex").says("acme");
        Seen one = operator.send(all, "Search", Map.of("accountId", "globex"));
        assertEquals(List.of("r-globex"), ids(one));
        operator.open(LIST + "?accountId=nobody").is(404);
    }

    @Test
    void aCustomerSeesNobodyElses() {
        assertEquals(List.of("r-acme", "r-metered"), ids(acme.open(LIST)));
        acme.open(LIST + "?accountId=globex").is(404);
        acme.open("/console/instances/r-globex").is(404);
        acme.open("/console/instances/r-globex/auto-renewal").is(404);
    }

    @Test
    void anOpenOrderIsHintedAt() {
        String order = shop.unpaidOrder(Shop.REDIS);
        assertEquals("/console/orders/" + order, acme.open(LIST).link("Open order"));
    }

    @Test
    void theLongestNameIsShownInFull() {
        String longest = "r" + "-long".repeat(12) + "xyz";
        assertEquals(64, longest.length());
        shop.register(longest, "acme");
        acme.open(LIST).says(longest);
        acme.open("/console/instances/" + longest).is(200).says(longest);
    }

    @Test
    void whatIsLookedUpDoesNotGrowWithTheRows() {
        IntStream.range(0, 60).forEach(i -> shop.register("r-many-%02d".formatted(i), "acme"));
        AtomicBoolean tooMany = new AtomicBoolean();
        shop.application().store().happensAfter(10, () -> tooMany.set(true));
        assertEquals(50, ids(acme.open(LIST + "?limit=50").is(200)).size());
        assertFalse(tooMany.get());
    }

    private static List<String> ids(Seen list) {
        return list.page().select("table tbody th a").eachText();
    }
}
