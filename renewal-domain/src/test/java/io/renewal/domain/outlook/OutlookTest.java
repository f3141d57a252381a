package io.renewal.domain.outlook;

import static io.renewal.domain.Examples.LARGE;
import static io.renewal.domain.Examples.PRICES;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.anInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.domain.InstanceExample;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.autorenewal.ForeseenCharge;
import io.renewal.domain.autorenewal.ForeseenCharges;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.instance.AutoRenewal.Charging;
import io.renewal.domain.instance.AutoRenewal.LeftToEnd;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.outlook.Milestone.Expectation;
import io.renewal.domain.passage.NoticeRule;
import io.renewal.domain.passage.PassingTime;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The example ends on 29 February at midnight in Shanghai, is locked then, and released a week later. Times are told as they are there. */
class OutlookTest {
    private static final Instant NOW = shanghai("2024-02-08T11:00");
    private static final LifecyclePolicy POLICY = policy(0, 7);
    private static final NoticeRule RULE = new NoticeRule(Duration.ofHours(1));

    @Test
    void whoRenewsByHandIsRemindedUntilTheInstanceIsLockedAndReleased() {
        assertEquals(List.of("02-22T00:00 Reminding", "02-26T00:00 Reminding", "02-28T00:00 Reminding", "02-29T00:00 Ending",
                "02-29T00:00 Locking", "03-06T00:00 GivingFinalNotice[releaseAt=2024-03-06T16:00:00Z]", "03-07T00:00 Releasing"),
                outlook(NOW, example().build()));
    }

    @Test
    void whoLetsItEndIsRemindedOnce() {
        assertEquals(List.of("02-26T00:00 Reminding", "02-29T00:00 Ending"),
                outlook(NOW, example().instructed(new LeftToEnd()).build()).subList(0, 2));
    }

    @Test
    void afterAChargeThatMayFailNothingIsCertainButWhatIsPaidFor() {
        assertEquals(List.of("02-22T08:00 Charging 60.00", "02-26T00:00 Reminding?", "02-28T00:00 Reminding?", "02-29T00:00 Ending",
                "02-29T00:00 Locking?", "03-06T00:00 GivingFinalNotice[releaseAt=2024-03-06T16:00:00Z]?", "03-07T00:00 Releasing?"),
                outlook(NOW, example().instructed(monthly()).build()));
    }

    @Test
    void afterAChargeThatCannotBeMadeAllIsCertain() {
        assertEquals(List.of("02-22T08:00 Charging SpecNotSold[spec=gone]", "02-26T00:00 Reminding", "02-28T00:00 Reminding",
                "02-29T00:00 Ending", "02-29T00:00 SpecChanging[spec=gone]", "02-29T00:00 Locking",
                "03-06T00:00 GivingFinalNotice[releaseAt=2024-03-06T16:00:00Z]", "03-07T00:00 Releasing"),
                outlook(NOW, example().instructed(monthly()).changingTo(new SpecId("gone"), END).build()));
    }

    @Test
    void whenItIsTriedLateTheReminderThatWasMissedFollowsAtOnce() {
        Instant late = shanghai("2024-02-27T09:00");
        Charging charging = Charging.from(RenewalPeriod.ofMonths(1), late);
        assertEquals(List.of("02-28T08:00 Charging 60.00", "02-28T08:00 Reminding?", "02-29T00:00 Ending"),
                outlook(late, example().instructed(charging).build()).subList(0, 3));
    }

    @Test
    void whatHasFailedIsTriedAgainAndTheCustomerRemindedMeanwhile() {
        Charging failed = monthly().failed(shanghai("2024-02-25T08:00"));
        assertEquals(List.of("02-26T00:00 Reminding", "02-26T08:00 Charging 60.00", "02-28T00:00 Reminding?"),
                outlook(shanghai("2024-02-25T23:00"), example().instructed(failed).build()).subList(0, 3));
    }

    @Test
    void aScheduledSpecTakesEffectAndIsWhatIsCharged() {
        List<String> told = outlook(NOW, example().instructed(monthly()).changingTo(LARGE, END).build());
        assertEquals("02-22T08:00 Charging 120.00", told.getFirst());
        assertEquals(List.of("02-29T00:00 Ending", "02-29T00:00 SpecChanging[spec=redis.master.large.default]?", "02-29T00:00 Locking?"),
                told.subList(3, 6));
    }

    @Test
    void anInstanceThatRunsOnIsLockedLater() {
        assertEquals(List.of("02-29T00:00 Ending", "03-15T00:00 Locking", "03-29T00:00 GivingFinalNotice[releaseAt=2024-03-29T16:00:00Z]",
                "03-30T00:00 Releasing"), outlook(shanghai("2024-02-28T12:00"), told(example().under(policy(15, 15)).build())));
    }

    @Test
    void pastTheEndOnlyWhatIsStillToComeIsTold() {
        Instance expired = example().under(policy(15, 15)).build();
        assertEquals("03-15T00:00 Locking", outlook(shanghai("2024-03-01T12:00"), expired).getFirst());
    }

    @Test
    void aLockedInstanceIsNotLockedAgainThoughNobodyHasRecordedIt() {
        List<String> left = List.of("03-06T00:00 GivingFinalNotice[releaseAt=2024-03-06T16:00:00Z]", "03-07T00:00 Releasing");
        Instant now = shanghai("2024-03-01T12:00");
        assertEquals(left, outlook(now, example().build()));
        assertEquals(left, outlook(now, new PassingTime(RULE, now).over(example().build(), Optional.empty()).instance()));
    }

    @Test
    void whenTheNoticeIsLateTheReleaseWaits() {
        assertEquals(List.of("03-10T12:00 GivingFinalNotice[releaseAt=2024-03-11T04:00:00Z]", "03-11T12:00 Releasing"),
                outlook(shanghai("2024-03-10T12:00"), example().build()));
    }

    @Test
    void aReleaseThatIsHeldIsToldForNow() {
        Instant noticed = shanghai("2024-03-06T00:00");
        Instance held = new PassingTime(RULE, noticed).over(example().build(), Optional.empty()).instance();
        assertEquals(List.of("03-09T10:00 Releasing"), outlook(shanghai("2024-03-09T10:00"), held));
    }

    @Test
    void thereIsNothingToForeseeOfWhatIsGoneOrPaidByUse() {
        assertEquals(List.of(), outlook(NOW, example().releasedAt(NOW).build()));
        assertEquals(List.of(), outlook(NOW, example().paidByUse().build()));
    }

    private static InstanceExample example() {
        return anInstance().under(POLICY);
    }

    private static Charging monthly() {
        return Charging.from(RenewalPeriod.ofMonths(1), shanghai("2024-02-01T10:00"));
    }

    /** As it stands once all reminders were told. */
    private static Instance told(Instance instance) {
        return new PassingTime(RULE, shanghai("2024-02-28T00:00")).over(instance, Optional.empty()).instance();
    }

    private static LifecyclePolicy policy(int runsOnDays, int lockedDays) {
        return new LifecyclePolicy(new LifecyclePolicyId("p"), runsOnDays, lockedDays, LateRenewal.FROM_OLD_END, 60, 7, 1);
    }

    private static List<String> outlook(Instant now, Instance instance) {
        ForeseenCharges charges = new ForeseenCharges(new ChargeTimes(7, LocalTime.of(8, 0)), Optional.of(PRICES), now);
        Outlook outlook = Outlook.of(instance, charges, RULE);
        assertEquals(now, outlook.from());
        return outlook.milestones().stream().map(OutlookTest::told).toList();
    }

    private static String told(Milestone milestone) {
        String local = LocalDateTime.ofInstant(milestone.at(), ZoneId.of("Asia/Shanghai")).toString().substring(5);
        String what = switch (milestone.happening()) {
            case Milestone.Charging charging -> switch (charging.charge()) {
                case ForeseenCharge.Priced priced -> "Charging " + priced.quote().price().total().getAmount();
                case ForeseenCharge.Refused refused -> "Charging " + refused.refusal();
            };
            case Milestone.Happening other -> other.toString().replace("[]", "");
        };
        return local + " " + what + (milestone.expectation() == Expectation.CERTAIN ? "" : "?");
    }
}
