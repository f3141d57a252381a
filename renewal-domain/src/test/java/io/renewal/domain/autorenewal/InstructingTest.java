package io.renewal.domain.autorenewal;

import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.anInstance;
import static io.renewal.domain.InstanceExample.subscriptionOf;
import static io.renewal.domain.autorenewal.AttemptCase.FIRST;
import static io.renewal.domain.autorenewal.AttemptCase.MONTHLY;
import static io.renewal.domain.autorenewal.AttemptCase.TIMES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.domain.Examples;
import io.renewal.domain.autorenewal.InstructionDecision.ChargeTypeViolation;
import io.renewal.domain.autorenewal.InstructionDecision.Instructed;
import io.renewal.domain.autorenewal.InstructionDecision.InstanceReleased;
import io.renewal.domain.autorenewal.InstructionDecision.InvalidPeriod;
import io.renewal.domain.autorenewal.InstructionDecision.Unchanged;
import io.renewal.domain.event.InstanceEvent.AutoRenewalSet;
import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.AutoRenewal.Charging;
import io.renewal.domain.instance.AutoRenewal.LeftToEnd;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which standing instructions an instance may have. */
class InstructingTest {
    private static final Instant NOW = shanghai("2024-02-10T10:00");
    private static final InstructionRequest REMIND = new InstructionRequest.Remind();
    private static final InstructionRequest LET_END = new InstructionRequest.LetEnd();

    @Test
    void everySoldPeriodOfAYearAtMostIsACycle() {
        List<Integer> accepted = IntStream.rangeClosed(-1, 60)
                .filter(months -> decide(anInstance().build(), renew(months)) instanceof Instructed)
                .boxed().toList();
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 12), accepted);
        assertEquals(new InvalidPeriod(24, accepted.stream().map(RenewalPeriod::ofMonths).toList()),
                decide(anInstance().build(), renew(24)));
    }

    @Test
    void itIsToldWithTheNextAttempt() {
        Instructed instructed = assertInstanceOf(Instructed.class, decide(anInstance().build(), renew(3)));
        assertEquals(new AutoRenewalSet(RenewalStatus.AUTO_RENEWAL, Optional.of(RenewalPeriod.ofMonths(3)), Optional.of(FIRST)),
                instructed.event());
        assertEquals(Charging.from(RenewalPeriod.ofMonths(3), NOW), subscriptionOf(instructed.instance()).autoRenewal());
    }

    @Test
    void whoIsNotChargedHasNoNextAttempt() {
        assertEquals(new AutoRenewalSet(RenewalStatus.NOT_RENEWAL, Optional.empty(), Optional.empty()),
                assertInstanceOf(Instructed.class, decide(anInstance().build(), LET_END)).event());
        assertEquals(new AutoRenewalSet(RenewalStatus.NORMAL, Optional.empty(), Optional.empty()),
                assertInstanceOf(Instructed.class, decide(anInstance().instructed(MONTHLY).build(), REMIND)).event());
    }

    @Test
    void theSameAgainChangesNothingAndForgetsNoFailure() {
        Instance failing = anInstance().instructed(MONTHLY.failed(FIRST)).build();
        assertEquals(new Unchanged(failing), decide(failing, renew(1)));
        Instance reminded = anInstance().build();
        assertEquals(new Unchanged(reminded), decide(reminded, REMIND));
        Instance left = anInstance().instructed(new LeftToEnd()).build();
        assertEquals(new Unchanged(left), decide(left, LET_END));
    }

    @Test
    void anotherCycleBeginsAnew() {
        Instance failing = anInstance().instructed(MONTHLY.failed(FIRST)).build();
        Instructed instructed = assertInstanceOf(Instructed.class,
                new Instructing(TIMES, failing, Examples.PRICES.periods()).decide(renew(2), shanghai("2024-02-22T09:00")));
        assertEquals(Optional.of(shanghai("2024-02-23T08:00")), TIMES.nextAt(instructed.instance()));
    }

    @Test
    void whatIsPaidByUseHasNone() {
        for (InstructionRequest request : List.of(renew(1), REMIND, LET_END)) {
            assertEquals(new ChargeTypeViolation(), decide(anInstance().paidByUse().build(), request));
        }
        assertInstanceOf(InvalidPeriod.class, decide(anInstance().paidByUse().build(), renew(10)), "a bad value comes first");
    }

    @Test
    void whatIsReleasedHasNoneAnyMore() {
        for (AutoRenewal before : List.of(AutoRenewal.remindersOnly(), MONTHLY, new LeftToEnd())) {
            Instance released = anInstance().instructed(before).releasedAt(FIRST).build();
            for (InstructionRequest request : List.of(renew(1), REMIND, LET_END)) {
                assertEquals(new InstanceReleased(FIRST), decide(released, request));
            }
        }
    }

    private static InstructionDecision decide(Instance instance, InstructionRequest request) {
        return new Instructing(TIMES, instance, Examples.PRICES.periods()).decide(request, NOW);
    }

    private static InstructionRequest renew(int months) {
        return new InstructionRequest.Renew(months);
    }
}
