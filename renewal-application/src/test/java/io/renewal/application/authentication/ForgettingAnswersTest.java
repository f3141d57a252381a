package io.renewal.application.authentication;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.application.idempotency.AnswerLifetime;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.ForgetAnswers;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.testkit.Requests;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The test's answers are kept for two days. */
class ForgettingAnswersTest {
    private final TestApplication application = TestApplication.acmeWith("0.00");
    private final TestCaller acme = application.customer(ACME);
    private final ForgetAnswers work = application.port(ForgetAnswers.class);
    private final OrderRenewal.Command wish = acme.wish(REDIS, 3);

    @Test
    void anAnswerIsKeptForItsTimeAndThenForgotten() {
        Requests.fresh(order());
        application.clock().moveTo(NOW.plus(Duration.ofDays(2)));
        assertEquals(0, work.run());
        assertInstanceOf(Outcome.Replayed.class, order());

        application.clock().moveTo(NOW.plus(Duration.ofDays(2)).plusNanos(1_000));
        assertEquals(1, work.run());
        assertInstanceOf(Outcome.Fresh.class, order(), "a new request, which the open order refuses");
    }

    @Test
    void allThatIsOverIsForgottenHoweverMuchItIs() {
        for (int i = 0; i < 501; i++) {
            application.topUp(ACME, "1.00");
        }
        application.clock().moveTo(NOW.plus(Duration.ofDays(3)));
        assertEquals(501, work.run());
        assertEquals(0, work.run());
    }

    @Test
    void itIsTidyingUpThatFallsDueAtNoInstant() {
        assertEquals("idempotency-keys", work.name());
        assertEquals(Optional.empty(), work.nextDueAt());
    }

    @Test
    void answersAreKeptForADayAtLeast() {
        assertThrows(IllegalArgumentException.class, () -> new AnswerLifetime(Duration.ofHours(24).minusNanos(1)));
    }

    private Outcome<OrderRenewal.Result> order() {
        return application.port(OrderRenewal.class).order(wish, Requests.of(acme.caller(), "a click"));
    }
}
