package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.testkit.Chores;
import io.renewal.application.testkit.Examples;
import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of a sandbox, as its operator sees it. It begins at {@link Examples#NOW}. */
class SandboxClockTest {
    private static final String CLOCK = "/v1/sandbox/clock";
    private static final Instant NOW = Examples.NOW;
    private final Shop shop = Shop.opened();
    private final ApiClient operator = shop.operator();
    private final Chores chores = shop.application().chores();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void theClockIsToldAndMovedToAnInstant() {
        assertEquals(NOW.toString(), operator.get(CLOCK).is(200).text("/now"));
        Answer moved = operator.post(CLOCK, "{\"now\": \"2024-12-01T08:00:00+08:00\"}").is(200);
        assertEquals("2024-12-01T00:00:00Z", moved.text("/now"));
        assertEquals("2024-12-01T00:00:00Z", operator.get(CLOCK).is(200).text("/now"));
    }

    @ParameterizedTest
    @CsvSource({"P1D, 2024-02-01T00:00:00Z", "P1M, 2024-02-29T00:00:00Z", "P1Y1M1W1D, 2025-03-08T00:00:00Z",
            "P1DT2H, 2024-02-01T02:00:00Z", "PT30M, 2024-01-31T00:30:00Z", "PT0.000001S, 2024-01-31T00:00:00.000001Z",
            "P0D, 2024-01-31T00:00:00Z", "PT24H, 2024-02-01T00:00:00Z"})
    void theClockIsMovedByAWhile(String advance, String reached) {
        shop.application().clock().moveTo(Instant.parse("2024-01-31T00:00:00Z"));
        assertEquals(reached, operator.post(CLOCK, "{\"advance\": \"" + advance + "\"}").is(200).text("/now"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "P1DT", "1D", "P-1D", "-P1D", "PT-1S", "P1H", "PT1.5H", "P1.5D", "PT0.0000001S", "P99999Y",
            "p1d", "P1D ", "PT1S2H", "P\u0661D"})
    void whatIsNoWhileIsRefused(String advance) {
        refused("{\"advance\": \"" + advance + "\"}", "advance");
    }

    @Test
    void eitherNowOrAdvanceIsGiven() {
        refused("{}", "body");
        refused("{\"now\": null, \"advance\": null}", "body");
        refused("{\"now\": \"2030-01-01T00:00:00Z\", \"advance\": \"P1D\"}", "body");
        refused("{\"now\": \"2030-01-01\"}", "now");
        refused("{\"advance\": 1}", "advance");
    }

    @Test
    void theClockDoesNotGoFurtherThanItsInstantsCanBeWritten() {
        refused("{\"advance\": \"P9999Y99999M\"}", "advance");
        refused("{\"now\": \"3000-01-01T00:00:00.000001Z\"}", "now");
    }

    @Test
    void theClockNeverGoesBack() {
        Answer back = operator.post(CLOCK, "{\"now\": \"" + NOW.minusNanos(1000) + "\"}", "k").isProblem(409, "ClockGoesBack");
        assertEquals(NOW.toString(), back.text("/now"));
        assertEquals(NOW.toString(), operator.post(CLOCK, "{\"now\": \"" + NOW + "\"}", "k").is(200).text("/now"));
    }

    @Test
    void whatFallsDueOnTheWayIsDoneBeforeTheAnswer() {
        chores.add(NOW.plus(Duration.ofHours(3)), "later");
        chores.add(NOW.plus(Duration.ofHours(2)), "soon");
        chores.add(NOW.plus(Duration.ofHours(25)), "tomorrow");
        Answer moved = operator.post(CLOCK, "{\"advance\": \"P1D\"}").is(200);
        assertEquals(2, moved.number("/performed"));
        assertEquals(List.of(NOW.plus(Duration.ofHours(2)) + " soon", NOW.plus(Duration.ofHours(3)) + " later"), chores.done());
    }

    @Test
    void aMoveThatIsRepeatedMovesOnce() {
        Answer first = operator.post(CLOCK, "{\"advance\": \"P1D\"}", "k").is(200);
        Answer again = operator.post(CLOCK, "{\"advance\": \"P1D\"}", "k").is(200);
        assertEquals(first.body(), again.body());
        assertEquals("true", again.header("Idempotent-Replayed").orElse("none"));
        assertEquals(first.text("/now"), operator.get(CLOCK).text("/now"));
        operator.post(CLOCK, "{\"advance\": \"P2D\"}", "k").isProblem(422, "IdempotencyKeyReused");
        operator.send("POST", CLOCK).isProblem(400, "IdempotencyKeyMissing");
    }

    @Test
    void aMoveWhoseAnswerWasLostInAnOutageMovesOnce() {
        chores.add(NOW.plus(Duration.ofHours(1)), "goes down", shop.application().store()::goDown);
        operator.post(CLOCK, "{\"advance\": \"P1D\"}", "k").isProblem(503, "Unavailable");
        shop.application().store().comeBack();
        assertEquals(NOW.plus(Duration.ofHours(1)).toString(), operator.get(CLOCK).text("/now"), "it stands where the work broke off");
        assertEquals(NOW.plus(Duration.ofDays(1)).toString(), operator.post(CLOCK, "{\"advance\": \"P1D\"}", "k").is(200).text("/now"));
    }

    private void refused(String body, String field) {
        assertEquals(List.of(field), operator.post(CLOCK, body).isProblem(400, "ValidationFailed").wrongFields());
        assertEquals(NOW, shop.application().clock().instant());
    }
}
