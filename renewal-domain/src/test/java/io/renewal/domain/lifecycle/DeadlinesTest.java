package io.renewal.domain.lifecycle;

import static io.renewal.domain.Examples.REDIS_7D;
import static io.renewal.domain.Examples.RUNS_ON_15D;
import static io.renewal.domain.Examples.at;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.anInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.domain.Examples;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.term.BillingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens after the end time and when. */
class DeadlinesTest {
    @Test
    void redis7dLocksAtTheEndAndReleasesSevenDaysLater() {
        Deadlines deadlines = Deadlines.of(REDIS_7D, END, Examples.SHANGHAI);
        assertEquals(new Deadlines(shanghai("2024-02-22T00:00"), END, END, shanghai("2024-03-06T00:00"), shanghai("2024-03-07T00:00")),
                deadlines);
    }

    @Test
    void anotherPolicyRunsOnFor15DaysAndIsLockedFor15More() {
        Deadlines deadlines = Deadlines.of(RUNS_ON_15D, END, Examples.SHANGHAI);
        assertEquals(shanghai("2024-03-15T00:00"), deadlines.lockAt());
        assertEquals(shanghai("2024-03-29T00:00"), deadlines.finalNoticeAt());
        assertEquals(shanghai("2024-03-30T00:00"), deadlines.releaseAt());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2024-01-01T00:00, NORMAL", "2024-02-21T23:59:59.999999, NORMAL", "2024-02-22T00:00, EXPIRING",
            "2024-02-22T00:00:00.000001, EXPIRING", "2024-02-28T23:59:59.999999, EXPIRING", "2024-02-29T00:00, LOCKED",
            "2024-02-29T00:00:00.000001, LOCKED", "2024-03-06T23:59:59.999999, LOCKED", "2024-03-07T00:00, LOCKED",
            "2025-01-01T00:00, LOCKED"})
    void theStatusUnderRedis7dFollowsTheClock(String now, InstanceStatus expected) {
        assertEquals(expected, anInstance().build().statusAt(shanghai(now)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2024-02-21T23:59:59.999999, NORMAL", "2024-02-22T00:00, EXPIRING", "2024-02-28T23:59:59.999999, EXPIRING",
            "2024-02-29T00:00, EXPIRED", "2024-02-29T00:00:00.000001, EXPIRED", "2024-03-14T23:59:59.999999, EXPIRED",
            "2024-03-15T00:00, LOCKED", "2024-03-15T00:00:00.000001, LOCKED"})
    void theStatusOfWhatRunsOnFollowsTheClock(String now, InstanceStatus expected) {
        assertEquals(expected, anInstance().under(RUNS_ON_15D).build().statusAt(shanghai(now)));
    }

    @Test
    void releasedIsRecordedAndStays() {
        Instance released = anInstance().releasedAt(shanghai("2024-02-01T00:00")).build();
        assertEquals(InstanceStatus.RELEASED, released.statusAt(shanghai("2024-02-02T00:00")));
        assertEquals(InstanceStatus.RELEASED, released.statusAt(shanghai("2034-02-02T00:00")));
    }

    @Test
    void whatIsPaidByUseIsNormalAtAnyTime() {
        assertEquals(InstanceStatus.NORMAL, anInstance().paidByUse().build().statusAt(shanghai("2034-02-02T00:00")));
    }

    @Test
    void daysThatAreAnHourShorterCountAsDays() {
        Instant end = at("2024-03-28T00:00", "Europe/Berlin");
        Deadlines deadlines = Deadlines.of(REDIS_7D, end, new BillingCalendar(ZoneId.of("Europe/Berlin")));
        assertEquals(at("2024-04-04T00:00", "Europe/Berlin"), deadlines.releaseAt());
        assertEquals(Duration.ofHours(7 * 24 - 1), Duration.between(end, deadlines.releaseAt()));
        assertEquals(InstanceStatus.NORMAL, deadlines.statusAt(at("2024-03-20T23:59", "Europe/Berlin")));
        assertEquals(InstanceStatus.EXPIRING, deadlines.statusAt(at("2024-03-21T00:00", "Europe/Berlin")));
    }

    @Test
    void aDeadlineOnADayWithoutMidnightIsItsFirstInstant() {
        BillingCalendar cairo = new BillingCalendar(ZoneId.of("Africa/Cairo"));
        Deadlines deadlines = Deadlines.of(REDIS_7D, at("2024-04-19T00:00", "Africa/Cairo"), cairo);
        assertEquals(at("2024-04-26T01:00", "Africa/Cairo"), deadlines.releaseAt());
        assertEquals(at("2024-04-25T00:00", "Africa/Cairo"), deadlines.finalNoticeAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-10-27T00:30:00Z", "2024-10-27T01:30:00Z"})
    void nothingIsLockedBeforeItsEndNotEvenInTheRepeatedHour(Instant end) {
        Deadlines deadlines = Deadlines.of(REDIS_7D, end, new BillingCalendar(ZoneId.of("Europe/Berlin")));
        assertEquals(end, deadlines.lockAt());
        assertEquals(InstanceStatus.EXPIRING, deadlines.statusAt(end.minusNanos(1)));
        assertEquals(InstanceStatus.LOCKED, deadlines.statusAt(end));
    }

    @ParameterizedTest(name = "runs on {0} days, locked {1}, horizon {2}, expiring {3}, notice {4}")
    @CsvSource({"-1, 7, 60, 7, 1", "0, 0, 60, 7, 0", "0, 7, 0, 7, 1", "0, 7, 60, -1, 1", "0, 7, 60, 7, -1", "0, 7, 60, 7, 8"})
    void aPolicyOutOfRangeIsRefused(int runsOn, int locked, int horizon, int expiring, int notice) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> new LifecyclePolicy(REDIS_7D.id(), runsOn, locked, LateRenewal.FROM_OLD_END, horizon, expiring, notice));
        assertFalse(String.valueOf(refused.getMessage()).isBlank());
    }

    @Test
    void theFinalNoticeMayComeAsEarlyAsTheEnd() {
        LifecyclePolicy policy = new LifecyclePolicy(REDIS_7D.id(), 0, 7, LateRenewal.FROM_OLD_END, 60, 0, 7);
        Deadlines deadlines = Deadlines.of(policy, END, Examples.SHANGHAI);
        assertEquals(List.of(END, END, END), List.of(deadlines.expiringAt(), deadlines.lockAt(), deadlines.finalNoticeAt()));
    }
}
