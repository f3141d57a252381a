package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer says once, and what comes of it. */
class AutoRenewalTest {
    private static final String MONTHLY = "{\"renewalStatus\": \"AutoRenewal\", \"periodMonths\": 1}";
    private static final String INSTRUCTION = Shop.REDIS + "/auto-renewal";
    private static final Instant FIRST = Instant.parse("2024-02-22T00:00:00Z");
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
    void itIsToldWhenItIsTried() {
        Answer answer = acme.put(INSTRUCTION, MONTHLY).is(200);
        assertEquals("AutoRenewal", answer.text("/autoRenewal/renewalStatus"));
        assertEquals(1, answer.number("/autoRenewal/periodMonths"));
        assertEquals("2024-02-22T00:00:00Z", answer.text("/autoRenewal/nextAttemptAt"));
        Answer seen = acme.get(Shop.REDIS).is(200);
        assertEquals(answer.json().path("autoRenewal"), seen.json().path("autoRenewal"));
        assertEquals("AutoRenewalSet", seen.texts("/timeline", "type").getLast());
        assertEquals(1, acme.get("/v1/instances?renewalStatus=AutoRenewal").is(200).json().path("items").size());
    }

    @Test
    void aDueAttemptIsAnOrderLikeOthers() {
        shop.topUp("acme", "100.00");
        acme.put(INSTRUCTION, MONTHLY).is(200);
        shop.application().passTimeTo(FIRST);
        Answer order = acme.get("/v1/orders").is(200);
        assertEquals("AutoRenewal", order.text("/items/0/origin"));
        assertEquals("Paid", order.text("/items/0/status"));
        assertEquals("2024-03-30T16:00:00Z", acme.get(Shop.REDIS).is(200).text("/endTime"));
    }

    @Test
    void aFailureIsToldWithTheNextAttempt() {
        acme.put(INSTRUCTION, MONTHLY).is(200);
        shop.application().passTimeTo(FIRST);
        Answer seen = acme.get(Shop.REDIS).is(200);
        assertEquals("2024-02-23T00:00:00Z", seen.text("/autoRenewal/nextAttemptAt"));
        assertEquals(List.of("OrderPlaced", "PaymentDeclined", "OrderCancelled", "AutoRenewalFailed"),
                seen.texts("/timeline", "type").subList(2, 6));
        assertEquals("insufficient_balance", seen.json().path("timeline").path(5).path("data").path("reason").asText());
    }

    @Test
    void whatIsToldIsTakenBack() {
        acme.put(INSTRUCTION, MONTHLY).is(200);
        Answer answer = acme.put(INSTRUCTION, "{\"renewalStatus\": \"NotRenewal\"}").is(200);
        assertEquals("NotRenewal", answer.text("/autoRenewal/renewalStatus"));
        assertTrue(answer.json().path("autoRenewal").path("nextAttemptAt").isNull());
        shop.application().passTimeTo(FIRST.plus(Duration.ofDays(2)));
        assertEquals(0, acme.get("/v1/orders").is(200).json().path("items").size());
    }

    @Test
    void refusalsNameWhatHelps() {
        String before = shop.books();
        Answer period = acme.put(INSTRUCTION, MONTHLY.replace("1", "24")).isProblem(400, "InvalidPeriod");
        assertEquals("[1,2,3,4,5,6,7,8,9,12]", period.json().path("soldPeriods").toString());
        acme.put(INSTRUCTION, "{\"renewalStatus\": \"AutoRenewal\"}").isProblem(400, "ValidationFailed");
        acme.put(INSTRUCTION, "{\"renewalStatus\": \"Normal\", \"periodMonths\": 1}").isProblem(400, "ValidationFailed");
        acme.put(INSTRUCTION, "{\"renewalStatus\": \"Sometimes\"}").isProblem(400, "ValidationFailed");
        acme.put(INSTRUCTION, "{}").isProblem(400, "ValidationFailed");
        shop.operator().put(Shop.METERED + "/auto-renewal", MONTHLY).isProblem(409, "ChargeTypeViolation");
        shop.customer("globex").put(INSTRUCTION, MONTHLY).isProblem(404, "InstanceNotFound");
        assertEquals(before, shop.books());
        shop.operator().post(Shop.REDIS + "/release", Samples.RELEASE).is(200);
        acme.put(INSTRUCTION, MONTHLY).isProblem(409, "InstanceReleased");
    }
}
