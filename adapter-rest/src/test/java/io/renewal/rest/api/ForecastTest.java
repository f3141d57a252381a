package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is foretold of an account and of an instance. The example ends on 2024-02-29 in Shanghai; a month costs 60.00. */
class ForecastTest {
    private static final String FORECAST = "/v1/accounts/acme/renewal-forecast";
    private static final String OUTLOOK = Shop.REDIS + "/outlook";
    private final Shop shop = Shop.opened();
    private ApiClient acme = shop.operator();

    @BeforeEach
    void acmeHasAKey() {
        acme = shop.customer("acme");
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void chargesAreToldOneByOneAndByDay() {
        shop.topUp("acme", "100.00");
        renewAutomatically();
        Answer forecast = acme.get(FORECAST).is(200);
        assertEquals(List.of("2024-02-22", "2024-03-24", "2024-04-23"), forecast.texts("/days", "date"));
        assertEquals("180.00", forecast.text("/total/amount"));
        assertEquals("100.00", forecast.text("/balance/amount"));
        assertEquals("2024-03-24", forecast.text("/uncoveredFrom"));
        assertEquals("Asia/Shanghai", forecast.text("/billingZone"));
        assertEquals(3, forecast.number("/charges/count"));
        assertEquals(List.of("2024-02-22T00:00:00Z", "2024-03-24T00:00:00Z", "2024-04-23T00:00:00Z"),
                forecast.texts("/charges/items", "at"));
        assertEquals(List.of("2024-03-30T16:00:00Z", "2024-04-29T16:00:00Z", "2024-05-30T16:00:00Z"),
                forecast.texts("/charges/items", "newEndTime"));
        assertEquals("60.00", forecast.text("/charges/items/0/lines/0/amount"));
        assertTrue(forecast.json().path("pausedSince").isNull());
    }

    @Test
    void soManyDaysAreLookedAtAsAreAskedFor() {
        renewAutomatically();
        assertEquals(1, acme.get(FORECAST + "?days=30").is(200).number("/charges/count"));
        assertEquals(0, acme.get(FORECAST + "?days=1").is(200).number("/charges/count"));
        assertEquals(12, acme.get(FORECAST + "?days=366").is(200).number("/charges/count"));
    }

    @Test
    void whatEndsIsToldApart() {
        Answer forecast = acme.get(FORECAST).is(200);
        assertEquals(1, forecast.number("/endings/count"));
        assertEquals("Normal", forecast.text("/endings/items/0/renewalStatus"));
        assertEquals("0.00", forecast.text("/total/amount"));
        assertTrue(forecast.json().path("uncoveredFrom").isNull());
    }

    @Test
    void whatCannotBeOrderedIsToldWithItsCode() {
        renewAutomatically();
        shop.operator().put("/v1/price-lists/later", Samples.PRICE_LIST.replace("2024-01-01T00:00:00Z", "2024-02-20T00:00:00Z")
                .replace(Samples.SMALL, "redis.master.tiny.default")).is(201);
        shop.application().passTimeTo(Instant.parse("2024-02-20T00:00:00Z"));
        Answer forecast = acme.get(FORECAST).is(200);
        assertEquals("SpecNotSold", forecast.text("/refusals/items/0/code"));
        assertEquals(List.of("2024-02-22"), forecast.texts("/days", "date"));
        assertEquals("SpecNotSold", acme.get(OUTLOOK).is(200).text("/milestones/0/refusal/code"));
    }

    @Test
    void aPauseIsTold() {
        shop.operator().put("/v1/accounts/acme/auto-renewal", "{\"paused\": true, \"reason\": \"secret\"}").is(200);
        Answer forecast = acme.get(FORECAST).is(200);
        assertFalse(forecast.json().path("pausedSince").isNull());
        assertFalse(forecast.body().contains("secret"));
    }

    @Test
    void theOutlookGoesUntilTheRelease() {
        Answer outlook = acme.get(OUTLOOK).is(200);
        assertEquals(List.of("Reminder", "Reminder", "Reminder", "End", "Lock", "FinalNotice", "Release"),
                outlook.texts("/milestones", "kind"));
        assertEquals("2024-03-06T16:00:00Z", outlook.text("/milestones/6/at"));
        renewAutomatically();
        Answer charged = acme.get(OUTLOOK).is(200);
        assertEquals("60.00", charged.text("/milestones/0/charge/price/amount"));
        assertEquals(List.of("Certain", "UnlessCharged", "UnlessCharged", "Certain", "UnlessCharged", "UnlessCharged", "UnlessCharged"),
                charged.texts("/milestones", "expectation"));
        assertEquals(0, shop.operator().get(Shop.METERED + "/outlook").is(200).json().path("milestones").size());
    }

    @Test
    void theOutlookIsWhatHappens() {
        List<String> told = acme.get(OUTLOOK).is(200).texts("/milestones", "at");
        shop.application().passTimeTo(Instant.parse(told.getLast()).minus(Duration.ofDays(1)));
        shop.application().passTimeTo(Instant.parse(told.getLast()));
        assertEquals(told.getLast(), acme.get(Shop.REDIS).is(200).text("/releasedAt"));
    }

    @Test
    void anotherAccountSeesNothing() {
        ApiClient globex = shop.customer("globex");
        globex.get(FORECAST).isProblem(404, "AccountNotFound");
        globex.get(OUTLOOK).isProblem(404, "InstanceNotFound");
        globex.get("/v1/accounts/-/renewal-forecast").isProblem(404, "AccountNotFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?days=0", "?days=367", "?days=x", "?days=", "?days=1&days=2", "?day=1"})
    void onlyDaysOfAYearAreAskedFor(String query) {
        acme.get(FORECAST + query).isProblem(400, "ValidationFailed");
    }

    private void renewAutomatically() {
        acme.put(Shop.REDIS + "/auto-renewal", "{\"renewalStatus\": \"AutoRenewal\", \"periodMonths\": 1}").is(200);
    }
}
