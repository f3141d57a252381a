package io.renewal.rest.console.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Reader;
import io.renewal.rest.console.testing.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Coming charges: acme's instance ends on 2024-02-29 in Shanghai, a month costs 60.00. */
class ForecastPageTest {
    private static final String PAGE = "/console/accounts/acme/forecast";
    private final Shop shop = Shop.opened();
    private final Reader acme = shop.reader("acme");

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void withoutAutoRenewalNothingIsChargedAndWhatEndsIsTold() {
        acme.open(PAGE).is(200).says("Nothing will be charged in the next 90 days.").says("What ends without renewal").says("r-acme");
    }

    @Test
    void chargesAreInTheCalendarTheChartAndTheList() {
        shop.topUp("acme", "100.00");
        renewAutomatically();
        Seen page = acme.open(PAGE).is(200).says("CN¥180.00").says("3 charges")
                .says("From 24 Mar 2024 the balance does not cover what is due.");
        assertEquals(List.of("February 2024", "March 2024", "April 2024", "May 2024"), page.page().select(".month caption").eachText());
        assertEquals(List.of("#day-2024-02-22", "#day-2024-03-24", "#day-2024-04-23"), page.page().select(".month a").eachAttr("href"));
        assertEquals("Thursday, 22 February 2024: 1 charge CN¥60.00", page.page().select(".month a").eachAttr("aria-label").getFirst());
        assertEquals(3, page.page().select(".month a").stream().filter(day -> page.page().select(day.attr("href")).size() == 1).count());
        assertEquals(3, page.page().select("svg rect").stream().filter(bar -> !bar.attr("height").equals("0.00%")).count());
        assertEquals(3, page.page().select(".chart table td:contains(60.00)").size());
    }

    @Test
    void anAccountThatPaysByCardFirstIsNotToldThatItsBalanceIsUsedUp() {
        renewAutomatically();
        Reader operator = shop.operatingReader();
        String methods = "/console/accounts/acme/payment-methods";
        operator.send(operator.open(methods), "Save", Map.of("order", "CardThenBalance")).is(200);
        Seen both = acme.open(PAGE).is(200).says("It is charged to the saved card; if that is declined, from the balance.");
        assertEquals(0, both.page().select(".month .uncovered").size());
        operator.send(operator.open(methods), "Save", Map.of("order", "Card")).is(200);
        acme.open(PAGE).is(200).says("It is charged to the saved card, not to the balance.");
    }

    @Test
    void theSpanIsChosen() {
        renewAutomatically();
        Seen page = acme.open(PAGE).is(200);
        acme.follow(page, "30 days").is(200).says("1 charge").isSilentOf("Charges per month");
        acme.follow(page, "365 days").is(200).says("12 charges").says("Charges per month");
        acme.open(PAGE + "?days=31").is(400);
    }

    @Test
    void whatCannotBeChargedIsToldWithAReason() {
        renewAutomatically();
        shop.operator().put("/v1/price-lists/later", """
                {"currency": "CNY", "effectiveFrom": "2024-02-20T00:00:00Z",
                 "specs": [{"spec": "redis.master.tiny.default", "title": "tiny", "monthly": "60.00"}],
                 "periods": [1], "periodFactors": []}""").is(201);
        shop.application().passTimeTo(Instant.parse("2024-02-20T00:00:00Z"));
        acme.open(PAGE).is(200).says("What cannot be charged").says("Its configuration is not sold any more.");
    }

    @Test
    void aPauseIsToldWithoutItsReason() {
        renewAutomatically();
        shop.operator().put("/v1/accounts/acme/auto-renewal", "{\"paused\": true, \"reason\": \"secret\"}").is(200);
        acme.open(PAGE).is(200).says("Auto-renewal is paused since").isSilentOf("secret");
    }

    @Test
    void nobodySeesTheChargesOfOthers() {
        acme.open("/console/accounts/globex/forecast").is(404);
        shop.operatingReader().open("/console/accounts/globex/forecast").is(200);
    }

    private void renewAutomatically() {
        shop.operator().put(Shop.REDIS + "/auto-renewal", "{\"renewalStatus\": \"AutoRenewal\", \"periodMonths\": 1}").is(200);
    }
}
