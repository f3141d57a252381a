package io.renewal.rest.console.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.testkit.Examples;
import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Filled;
import io.renewal.rest.console.testing.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clock of a sandbox, as operators move it. */
class ClockPageTest {
    private static final String PAGE = "/console/clock";
    private final Shop shop = Shop.opened();
    private final Reader operator = shop.operatingReader();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void theNextDayComesOnceHoweverOftenTheFormIsSent() {
        Filled form = operator.open(PAGE).is(200).filled("Next day", Map.of());
        operator.send(form).is(200).isAt(PAGE).says("The clock has moved on.");
        operator.send(form).is(200).isAt(PAGE);
        assertEquals(Examples.NOW.plus(Duration.ofDays(1)), now());
    }

    @Test
    void whatHappenedOnTheWayIsTold() {
        operator.send(operator.open(PAGE), "Next month").is(200).says("r-acme").says("Reminded that it ends 29 Feb 2024")
                .says("Locked; to be released");
    }

    @Test
    void thereAreSmallerSteps() {
        operator.send(operator.open(PAGE), "Next hour").is(200).says("Nothing happened to any instance.");
        operator.send(operator.open(PAGE), "Next week").is(200);
        assertEquals(Examples.NOW.plus(Duration.ofDays(7)).plus(Duration.ofHours(1)), now());
    }

    @Test
    void aStepThatIsTriedAgainTellsWhatHappenedSinceItsFirstTry() {
        operator.send(operator.open(PAGE), "Next month").is(200);
        Filled form = operator.open(PAGE).filled("Next hour", Map.of());
        Filled again = new Filled(form.method(), PAGE + "?from=0", form.fields());
        operator.send(again).is(200).isAt(PAGE).says("r-acme").says("Reminded that it ends 29 Feb 2024");
        operator.send(form).is(200);
        assertEquals(1, operator.open(PAGE).is(200).page().select("form[action='" + PAGE + "']").size());
    }

    @Test
    void customersDoNotMoveIt() {
        shop.reader("acme").open(PAGE).is(403);
    }

    private Instant now() {
        return Instant.parse(shop.operator().get("/v1/sandbox/clock").text("/now"));
    }
}
