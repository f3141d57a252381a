package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.renewal.application.port.in.RunDueWork;
import io.renewal.application.testkit.Chores;
import io.renewal.application.testkit.Examples;
import io.renewal.rest.testing.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What operators see of the timers. */
class OperationsTest {
    private final Shop shop = Shop.opened();
    private final Chores chores = shop.application().chores();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void aTimerThatNeverRanHasNoLastRun() {
        Answer answer = shop.operator().get("/v1/operations").is(200);
        assertEquals(Examples.NOW.toString(), answer.text("/now"));
        assertEquals("""
                {"name":"test-chores","lastStartedAt":null,"lastFinishedAt":null,"lastDone":null,"lastFailure":null,"nextDueAt":null,\
                "lagSeconds":0}""", timer(answer).toString());
    }

    @Test
    void whatIsOverdueIsToldAndThenWhatWasDone() {
        chores.add(Examples.NOW.minusSeconds(90), "overdue");
        assertEquals(90, timer(shop.operator().get("/v1/operations")).path("lagSeconds").asInt());
        shop.application().port(RunDueWork.class).run("test-chores");
        JsonNode after = timer(shop.operator().get("/v1/operations").is(200));
        assertEquals(0, after.path("lagSeconds").asInt());
        assertEquals(1, after.path("lastDone").asInt());
        assertEquals(true, after.path("lastFinishedAt").isTextual());
    }

    @Test
    void whyTheLastRunFailedIsTold() {
        chores.add(Examples.NOW, "fails", () -> {
            throw new ArithmeticException("on purpose");
        });
        chores.add(Examples.NOW.plus(Duration.ofDays(1)), "not yet");
        assertThrows(ArithmeticException.class, () -> shop.application().port(RunDueWork.class).run("test-chores"));
        JsonNode after = timer(shop.operator().get("/v1/operations").is(200));
        assertEquals("java.lang.ArithmeticException: on purpose", after.path("lastFailure").asText());
        assertEquals(Examples.NOW.toString(), after.path("nextDueAt").asText());
    }

    private static JsonNode timer(Answer answer) {
        return answer.json().path("timers").valueStream().filter(timer -> timer.path("name").asText().equals("test-chores")).findAny()
                .orElseThrow();
    }
}
