package io.renewal.persistence;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.persistence.ChargedFleet.FIRST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.in.RunAutoRenewal;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.application.testkit.FakeProvider.Call;
import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.domain.event.InstanceEvent.FinalNoticeGiven;
import io.renewal.domain.event.InstanceEvent.InstanceLocked;
import io.renewal.domain.event.InstanceEvent.InstanceReleased;
import io.renewal.domain.event.InstanceEvent.RenewalReminded;
import io.renewal.domain.identity.InstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clocks that are set back, nodes that sleep, and a provider that is not there. */
class UnreliableTimeTest extends ConcurrentTest {
    private static final int MANY = 5;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final ChargedFleet fleet = new ChargedFleet(DATABASE);

    /** Two of five are declined. */
    @BeforeEach
    void fill() {
        fleet.keepCard(ACME, FakeProvider.GOOD_CARD);
        fleet.keepCard(GLOBEX, FakeProvider.EMPTY_CARD);
        fleet.add(ACME, MANY * 3 / 5);
        fleet.add(GLOBEX, MANY * 2 / 5);
    }

    @Test
    void aClockThatIsSetBackAfterARunChargesNobodyAgain() {
        fleet.clock.moveTo(FIRST);
        fleet.pass(Duration.ofSeconds(2));
        for (Duration back : List.of(Duration.ofSeconds(5), HOUR, TWO_DAYS)) {
            fleet.clock.moveTo(FIRST.minus(back));
            fleet.pass(Duration.ZERO);
            fleet.clock.moveTo(FIRST);
            fleet.pass(Duration.ofSeconds(2));
            fleet.assertEverybodyIsChargedOrTold();
            assertEquals(MANY, fleet.books().orders().size(), "one order a day");
        }
        assertEquals(MANY * 3 / 5, fleet.ids().stream().filter(fleet::isRenewed).count());
    }

    @ParameterizedTest
    @EnumSource(value = Call.class, names = {"PREPARE", "CONFIRM"})
    void aClockThatIsSetBackWhileTheProviderAnswersChargesEverybodyOnce(Call call) {
        fleet.clock.moveTo(FIRST.plusSeconds(2));
        fleet.provider.onceAnswered(call, () -> fleet.clock.moveTo(FIRST.minusSeconds(20)));
        fleet.nodes.one(RunAutoRenewal.class).run();
        fleet.pass(Duration.ofSeconds(30));
        fleet.settle();
        fleet.assertEverybodyIsChargedOrTold();
        assertEquals(MANY, fleet.books().orders().size(), "one order a day");
        assertEquals(MANY * 3 / 5, fleet.ids().stream().filter(fleet::isRenewed).count());
    }

    @Test
    void afterTwoDaysOfSleepEveryAttemptIsMadeOnce() {
        fleet.clock.moveTo(FIRST.minus(HOUR));
        fleet.pass(Duration.ZERO);
        fleet.pass(TWO_DAYS);
        fleet.assertEverybodyIsChargedOrTold();
        assertEquals(MANY, fleet.books().orders().size(), "the attempts that were missed are one");
        fleet.pass(HOUR.multipliedBy(2));
        assertEquals(MANY + MANY * 2 / 5, fleet.books().orders().size(), "and at the next eight o'clock another");
        fleet.assertEverybodyIsChargedOrTold();
    }

    @Test
    void afterTwoDaysOfSleepOnlyTheLatestReminderIsGiven() {
        InstanceId id = fleet.ids().getFirst();
        fleet.instruct(id, new InstructionRequest.Remind());
        fleet.clock.moveTo(TERM_END.minus(Duration.ofDays(3)).minus(HOUR));
        fleet.pass(Duration.ZERO);
        assertEquals(1, fleet.told(id, RenewalReminded.class).size(), "that it is a week");
        fleet.pass(TWO_DAYS.plus(HOUR.multipliedBy(2)));
        assertEquals(2, fleet.told(id, RenewalReminded.class).size(), "that it is a day; not that it is three any more");
        fleet.pass(HOUR);
        assertEquals(2, fleet.told(id, RenewalReminded.class).size());
    }

    @Test
    void afterTwoDaysOfSleepNothingIsReleasedWithoutADaysNotice() {
        InstanceId id = fleet.ids().getFirst();
        fleet.instruct(id, new InstructionRequest.LetEnd());
        Instant release = TERM_END.plus(Duration.ofDays(7));
        fleet.clock.moveTo(release.minus(Duration.ofDays(1)).minus(HOUR));
        fleet.pass(Duration.ZERO);
        assertEquals(1, fleet.told(id, InstanceLocked.class).size());
        fleet.pass(TWO_DAYS);
        Instant noticed = fleet.clock.instant();
        assertEquals(List.of(new FinalNoticeGiven(TERM_END, noticed.plus(Duration.ofDays(1)))), fleet.told(id, FinalNoticeGiven.class));
        fleet.pass(Duration.ofDays(1).minusSeconds(1));
        assertEquals(List.of(), fleet.told(id, InstanceReleased.class));
        fleet.pass(Duration.ofSeconds(1));
        assertEquals(1, fleet.told(id, InstanceReleased.class).size());
    }

    /** In Shanghai it is from 07:55 to 11:30. */
    @Test
    void aProviderThatIsDownAllMorningIsWaitedForWithTheSameOrder() {
        fleet.clock.moveTo(FIRST.minus(Duration.ofMinutes(5)));
        fleet.provider.goDown();
        fleet.pass(Duration.ofMinutes(5));
        while (fleet.clock.instant().isBefore(FIRST.plus(Duration.ofMinutes(210)))) {
            fleet.pass(Duration.ofMinutes(15));
        }
        assertFalse(fleet.ids().stream().anyMatch(fleet::isRenewed));
        fleet.provider.comeBack();
        fleet.pass(Duration.ofMinutes(5));
        fleet.pass(Duration.ofMinutes(5));
        fleet.assertEverybodyIsChargedOrTold();
        assertEquals(MANY, fleet.books().orders().size(), "one order a day");
        assertTrue(fleet.ids().subList(0, MANY * 3 / 5).stream().allMatch(fleet::isRenewed));
    }
}
