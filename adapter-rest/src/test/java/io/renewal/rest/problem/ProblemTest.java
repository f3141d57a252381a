package io.renewal.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
    @Test
    void membersOfEveryProblemCannotBeReplaced() {
        Problem problem = ProblemCode.NotFound.because("Look elsewhere.");
        assertThrows(IllegalArgumentException.class, () -> problem.with("status", 200));
        assertThrows(IllegalArgumentException.class, () -> problem.with("orderId", 1).with("orderId", 2));
    }

    @Test
    void aWaitIsRoundedUp() {
        Problem problem = ProblemCode.TooManyRequests.because("Wait.").retryAfter(Duration.ofMillis(1001));
        assertEquals("2", ProblemHeaders.of(problem).get("Retry-After"));
    }

    @Test
    void whoHasNoKeyIsToldHowToSendOne() {
        assertEquals("Bearer", ProblemHeaders.of(StatusProblems.of(401)).get("WWW-Authenticate"));
    }

    @Test
    void everyStatusHasAProblemOfItsKind() {
        IntStream.range(400, 500).forEach(status -> assertTrue(StatusProblems.of(status).code().status() < 500));
        IntStream.range(500, 600).filter(status -> status != 501 && status != 505)
                .forEach(status -> assertTrue(StatusProblems.of(status).code().status() >= 500));
    }

    @ParameterizedTest
    @EnumSource
    void codesAreWellFormed(ProblemCode code) {
        assertTrue(code.name().matches("([A-Z][a-z]+)+"), code.name());
        assertTrue(code.status() >= 400 && code.status() < 600);
        assertTrue(code.when().endsWith(".") && !code.title().endsWith("."), code.when());
        assertEquals(code.name(), URI.create(code.type()).getFragment());
    }

    @Test
    void aFieldConcernsThoseInsideIt() {
        FieldErrors errors = new FieldErrors();
        errors.add("lines[1].price", "must be money");
        assertTrue(errors.concern("lines[1]") && errors.concern("lines") && errors.concern("lines[1].price.amount"));
        assertFalse(errors.concern("lines[10]") || errors.concern("line") || errors.concern("lines[1].prices"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /v1/things/a,            /v1/things/a
            //evil.example/x,        /evil.example/x
            /a%2Fb,                  /a%2Fb
            /a%zz%,                  /a%25zz%25
            /<script>,               /%3Cscript%3E
            /é,                      /%C3%A9
            nonsense,                /nonsense
            """)
    void aPathIsShownHarmlessly(String path, String shown) {
        assertEquals(shown, SafePath.of(path));
        assertEquals(shown, URI.create(shown).toString());
    }

    @Test
    void aLongPathIsCut() {
        assertEquals(201, SafePath.of("/" + "a".repeat(10_000)).length());
    }
}
