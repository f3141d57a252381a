package io.renewal.rest.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.renewal.rest.console.text.Language;
import io.renewal.rest.console.text.Words;
import io.renewal.rest.problem.Problem;
import io.renewal.rest.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What problems are called. */
class ProblemTextTest {
    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemIsWordedInEveryLanguage(ProblemCode code) {
        for (Language language : Language.values()) {
            Words words = new Words(language);
            assertFalse(words.say(ProblemText.title(code)).isBlank());
            assertFalse(words.say(ProblemText.advice(code)).isBlank());
        }
    }

    @Test
    void anOutageAfterAFormDoesNotPromiseThatNothingHappened() {
        Problem outage = ProblemCode.Unavailable.because("down");
        assertEquals(ProblemText.advice(ProblemCode.Unavailable), ProblemText.advice(outage, "GET"));
        assertEquals(ProblemText.advice(ProblemCode.InternalError), ProblemText.advice(outage, "POST"));
    }
}
