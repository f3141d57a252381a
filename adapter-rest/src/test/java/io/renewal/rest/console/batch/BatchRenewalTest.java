package io.renewal.rest.console.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Filled;
import io.renewal.rest.console.testing.Reader;
import io.renewal.rest.console.testing.Seen;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Renewing several at once: each for itself, and none twice. */
class BatchRenewalTest {
    private static final String THREE = "/console/batch/renewal?instance=r-acme&instance=r-b&instance=r-c";
    private static final String CONFIRM = "Confirm: 1 month each, CN¥180.00";
    private final Shop shop = Shop.opened();
    private final Reader acme = shop.reader("acme");

    @BeforeEach
    void acmeHasThree() {
        shop.register("r-b", "acme");
        shop.register("r-c", "acme");
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void eachIsToldWithItsPriceAndNewEndAndAllWithTheirTotal() {
        shop.topUp("acme", "1000.00");
        acme.open(THREE + "&months=3").is(200).says("Renew 3 instances").says("31 May 2024").says("CN¥180.00")
                .says("Total for 3 instances: CN¥540.00").says("balance CN¥1,000.00; CN¥460.00 remain afterwards");
    }

    @Test
    void whatIsLookedUpDoesNotGrowWithTheInstances() {
        IntStream.range(0, 40).forEach(i -> shop.register("r-many-%02d".formatted(i), "acme"));
        String many = IntStream.range(0, 40).mapToObj("&instance=r-many-%02d"::formatted).collect(Collectors.joining());
        assertEquals(transactionsOf(THREE), transactionsOf(THREE + many));
        String instructions = THREE.replace("/renewal", "/auto-renewal");
        assertEquals(transactionsOf(instructions), transactionsOf(instructions + many));
        shop.topUp("acme", "10000.00");
        Seen few = confirm(acme.open(THREE), "Balance");
        Seen all = acme.send(acme.open("/console/batch/renewal?" + many.substring(1)), "Confirm: 1 month each, CN¥2,400.00",
                Map.of("pay", "Balance")).is(200).says("40 of 40 renewed");
        assertEquals(transactionsOf(few.at().getPath() + "?" + few.at().getQuery()),
                transactionsOf(all.at().getPath() + "?" + all.at().getQuery()));
    }

    private int transactionsOf(String page) {
        int before = shop.application().store().transactions();
        acme.open(page).is(200);
        return shop.application().store().transactions() - before;
    }

    @Test
    void aPeriodWhosePricesWereNotShownIsNotPaid() {
        shop.topUp("acme", "1000.00");
        Filled form = acme.open(THREE).filled(CONFIRM, Map.of("months", "3"));
        Seen shown = acme.send(form).is(200).isAt("/console/batch/renewal").says("Confirm: 3 months each, CN¥540.00");
        assertEquals(0, orders());
        assertEquals("460.00", afterConfirming(shown));
    }

    private String afterConfirming(Seen page) {
        confirm(page, "Balance").says("3 of 3 renewed");
        return shop.operator().get("/v1/accounts/acme").text("/balance/amount");
    }

    @Test
    void pricesCanBeLookedAtWithoutScript() {
        Seen page = acme.open(THREE + "&instance=r-metered");
        acme.send(page, "Show prices", Map.of("months", "2")).is(200).says("Renew 4 instances").says("CN¥360.00");
        acme.send(page, "Show prices", Map.of("months", "many")).is(400);
        assertEquals(0, orders());
    }

    @Test
    void whatCouldNotBeRenewedFromTheStartIsInTheResult() {
        shop.topUp("acme", "1000.00");
        confirm(acme.open(THREE + "&instance=r-metered"), "Balance").says("3 of 4 renewed").says("It is paid by use");
    }

    @Test
    void whatCannotBeRenewedIsKeptOutOfTheTotal() {
        String order = shop.unpaidOrder("/v1/instances/r-b");
        Seen page = acme.open(THREE + "&instance=r-metered&instance=r-globex").is(200).says("Total for 2 instances: CN¥120.00")
                .says("It is paid by use and needs no renewal.").says("An order for it waits already.").says("There is no such instance.");
        assertEquals("/console/orders/" + order, page.link("Look at the order"));
        assertEquals(2, page.page().select("input[name^=expected.]").size());
    }

    @Test
    void allAreRenewedFromTheBalance() {
        shop.topUp("acme", "180.00");
        Seen result = confirm(acme.open(THREE), "Balance").is(200).isAt("/console/batch/renewal/result").says("3 of 3 renewed")
                .says("Renewed until 31 Mar 2024, 00:00");
        assertEquals(3, orders());
        assertEquals("3 of 3 renewed", acme.open(result.at().getPath() + "?" + result.at().getQuery()).heading(), "to be looked at again");
    }

    @Test
    void aSecondClickAndAReloadRenewNothingTwice() {
        shop.topUp("acme", "1000.00");
        Filled form = acme.open(THREE).filled(CONFIRM, Map.of("pay", "Balance"));
        Seen first = acme.send(form).says("3 of 3 renewed");
        Seen second = acme.send(form).says("3 of 3 renewed");
        assertEquals(first.at(), second.at());
        assertEquals(3, orders());
        assertEquals("820.00", shop.operator().get("/v1/accounts/acme").text("/balance/amount"));
    }

    @Test
    void twoTabsRenewOnce() {
        shop.topUp("acme", "1000.00");
        Seen one = acme.open(THREE);
        Seen other = acme.open(THREE + "&months=2");
        confirm(one, "Balance").says("3 of 3 renewed");
        confirm(other, "Balance").says("0 of 3 renewed").says("It was renewed or changed meanwhile.");
        assertEquals(3, orders());
    }

    @Test
    void whereMoneyIsShortTheOrdersOfTheOthersWait() {
        shop.topUp("acme", "100.00");
        Seen page = acme.open(THREE).says("which is not enough for CN¥180.00");
        Seen result = confirm(page, "Balance").says("1 of 3 renewed").says("the balance is too low");
        String pay = result.link("Pay");
        assertTrue(pay.matches("/console/orders/[0-9a-f-]{36}/payment"), pay);
        assertEquals(2, result.page().select("a[href$=/payment]").size());
    }

    @Test
    void paidLaterNothingIsRenewedYet() {
        shop.topUp("acme", "1000.00");
        confirm(acme.open(THREE), "Later").says("0 of 3 renewed").says("Ordered; to be paid until");
        assertEquals("1000.00", shop.operator().get("/v1/accounts/acme").text("/balance/amount"));
    }

    @Test
    void aPriceThatMovedMeanwhileIsNotPaid() {
        shop.topUp("acme", "1000.00");
        Filled form = acme.open(THREE).filled(CONFIRM, Map.of("pay", "Balance", "expected.r-b", "2024-02-28T16:00:00Z CNY 59.00"));
        acme.send(form).says("2 of 3 renewed").says("Its price changed meanwhile.");
    }

    @Test
    void whatIsNotKnownYetIsToldOnceThereIsAnOrder() {
        String result = "/console/batch/renewal/result?unknown=2024-02-28T16:00:00Z~r-b";
        acme.open(result).is(200).says("0 of 1 renewed").says("It is not known yet whether it was ordered.");
        shop.unpaidOrder("/v1/instances/r-b");
        acme.open(result).is(200).says("Ordered; to be paid until").says("Asia/Shanghai").isSilentOf("not known yet");
        acme.open("/console/batch/renewal/result?unknown=2024-02-27T16:00:00Z~r-b").says("not known yet");
        acme.open("/console/batch/renewal/result?unknown=r-b").is(400);
    }

    @Test
    void anothersInstanceIsNotThere() {
        shop.topUp("acme", "1000.00");
        Filled form = acme.open(THREE).filled(CONFIRM, Map.of("pay", "Balance", "expected.r-globex", "2024-02-28T16:00:00Z CNY 60.00"));
        acme.send(form).says("3 of 4 renewed").says("There is no such instance.");
        assertEquals("2024-02-28T16:00:00Z", shop.operator().get(Shop.GLOBEX_REDIS).text("/endTime"));
    }

    @Test
    void whoChoseNothingOrTooMuchIsToldWhatToDo() {
        acme.open("/console/batch/renewal").is(200).says("No instance is chosen.");
        String tooMany = IntStream.range(0, 101).mapToObj("instance=r-%d"::formatted).collect(Collectors.joining("&"));
        acme.open("/console/batch/renewal?" + tooMany).is(200).says("You chose 101 instances. Up to 100");
        acme.open("/console/batch/auto-renewal?" + tooMany).is(200).says("Up to 100");
    }

    @Test
    void aHundredOfTheLongestNamesFitIntoAnAddress() {
        String all = IntStream.range(0, 100).mapToObj(i -> "instance=" + "r".repeat(61) + "%03d".formatted(i))
                .collect(Collectors.joining("&"));
        acme.open("/console/batch/renewal?" + all).is(200).says("Renew 100 instances");
    }

    @Test
    void whatIsNoFormOfOursIsRefused() {
        Seen page = acme.open(THREE);
        for (String broken : List.of("", "x", "2024-02-28T16:00:00Z", "2024-02-28T16:00:00Z 60", "2024-02-28T16:00:00Z CNY 60.005",
                "soon CNY 60.00")) {
            acme.send(page, CONFIRM, Map.of("expected.r-b", broken)).is(400);
        }
        acme.send(page, CONFIRM, Map.of("months", "many", "shown", "many")).is(400);
        acme.open("/console/batch/renewal/result?order=nonsense").is(400);
        acme.open("/console/batch/renewal/result?left=Nonsense~r-b").is(400);
        acme.open("/console/batch/renewal/result").is(200).says("nothing to be told");
        assertEquals(0, orders());
    }

    private Seen confirm(Seen page, String pay) {
        return acme.send(page, page.page().select("#confirm button").text(), Map.of("pay", pay));
    }

    private int orders() {
        return shop.operator().get("/v1/orders?accountId=acme").is(200).json().path("items").size();
    }
}
