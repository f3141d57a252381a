package io.renewal.domain.autorenewal;

import static io.renewal.domain.Examples.LARGE;
import static io.renewal.domain.Examples.PRICES;
import static io.renewal.domain.Examples.SMALL;
import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.anInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.Examples;
import io.renewal.domain.InstanceExample;
import io.renewal.domain.autorenewal.ForeseenCharge.Priced;
import io.renewal.domain.autorenewal.ForeseenCharge.Refused;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.AutoRenewal.Charging;
import io.renewal.domain.instance.AutoRenewal.LeftToEnd;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.lifecycle.Reminders;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.term.BillingCalendar;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The example ends on 29 February at midnight in Shanghai, anchored on the 31st; a month costs 60.00, of the large one 120.00. */
class ForeseenChargesTest {
    private static final ChargeTimes TIMES = new ChargeTimes(7, LocalTime.of(8, 0));
    private static final Instant NOW = shanghai("2024-02-08T11:00");
    private static final Instant YEAR_LATER = shanghai("2025-02-08T11:00");
    private static final ForeseenCharges CHARGES = new ForeseenCharges(TIMES, Optional.of(PRICES), NOW);

    @Test
    void eachCycleIsChargedAWeekBeforeTheEndThatTheOneBeforeLeadsTo() {
        assertEquals(List.of("2024-02-22T00:00:00Z to 2024-03-30T16:00:00Z", "2024-03-24T00:00:00Z to 2024-04-29T16:00:00Z",
                "2024-04-23T00:00:00Z to 2024-05-30T16:00:00Z"),
                told(CHARGES.before(shanghai("2024-05-08T11:00"), monthly().build())));
    }

    @Test
    void ofAYearTwelveMonthsAreCharged() {
        List<ForeseenCharge> year = CHARGES.before(YEAR_LATER, monthly().build());
        assertEquals(12, year.size());
        assertEquals(cny("720.00"), year.stream().map(charge -> ((Priced) charge).quote().price().total()).reduce(cny("0.00"),
                (one, other) -> one.plus(other)));
    }

    @Test
    void theInstantThatItIsForeseenUntilIsNotIncluded() {
        Instant first = shanghai("2024-02-22T08:00");
        assertEquals(0, CHARGES.before(first, monthly().build()).size());
        assertEquals(1, CHARGES.before(first.plusNanos(1000), monthly().build()).size());
    }

    @Test
    void aScheduledSpecIsPriced() {
        Instance changing = anInstance().anchoredOn(31).instructed(cycle(3)).changingTo(LARGE, END).build();
        Priced charge = assertInstanceOf(Priced.class, CHARGES.next(changing).orElseThrow());
        assertEquals(LARGE, charge.spec());
        assertEquals(cny("360.00"), charge.quote().price().total());
        assertEquals(List.of(LARGE, LARGE, LARGE, LARGE),
                CHARGES.before(YEAR_LATER, changing).stream().map(ForeseenCharge::spec).toList());
    }

    @Test
    void whatIsOverdueIsTriedNow() {
        ForeseenCharges late = new ForeseenCharges(TIMES, Optional.of(PRICES), shanghai("2024-02-27T09:30"));
        assertEquals(shanghai("2024-02-27T09:30"), late.next(monthly().build()).orElseThrow().at());
    }

    @Test
    void whatFailedIsTriedNextMorning() {
        Charging failed = cycle(1).failed(shanghai("2024-02-22T08:00"));
        ForeseenCharges later = new ForeseenCharges(TIMES, Optional.of(PRICES), shanghai("2024-02-22T12:00"));
        assertEquals(shanghai("2024-02-23T08:00"), later.next(anInstance().instructed(failed).build()).orElseThrow().at());
    }

    @Test
    void aLockedInstanceIsChargedForWhatItMissedAndThenGoesOn() {
        Instant now = shanghai("2024-03-03T12:00");
        Charging failed = cycle(1).failed(shanghai("2024-03-03T08:00"));
        List<ForeseenCharge> all = new ForeseenCharges(TIMES, Optional.of(PRICES), now).before(shanghai("2024-04-01T00:00"),
                anInstance().anchoredOn(31).instructed(failed).build());
        assertEquals(List.of("2024-03-04T00:00:00Z to 2024-03-30T16:00:00Z", "2024-03-24T00:00:00Z to 2024-04-29T16:00:00Z"), told(all));
    }

    @Test
    void afterAVeryLateChargeTheNextIsNotBeforeIt() {
        LifecyclePolicy patient = new LifecyclePolicy(new LifecyclePolicyId("patient"), 0, 60, LateRenewal.FROM_OLD_END, 36, 7, 1,
                Reminders.DEFAULT);
        Instant now = shanghai("2024-03-28T12:00");
        Charging failed = cycle(1).failed(shanghai("2024-03-28T08:00"));
        List<ForeseenCharge> all = new ForeseenCharges(TIMES, Optional.of(PRICES), now).before(shanghai("2024-04-01T00:00"),
                anInstance().anchoredOn(31).under(patient).instructed(failed).build());
        assertEquals(List.of("2024-03-29T00:00:00Z to 2024-03-30T16:00:00Z", "2024-03-30T00:00:00Z to 2024-04-29T16:00:00Z"), told(all));
    }

    @Test
    void whatIsNotSoldIsToldOnceWithTheReason() {
        Instance unsold = anInstance().instructed(cycle(1)).changingTo(new SpecId("gone"), END).build();
        Refused refused = new Refused(shanghai("2024-02-22T08:00"), unsold.id(), RenewalPeriod.ofMonths(1), new SpecId("gone"), END,
                new RenewalRefusal.SpecNotSold(new SpecId("gone")));
        assertEquals(List.of(refused), CHARGES.before(YEAR_LATER, unsold));
        ForeseenCharges nothingSold = new ForeseenCharges(TIMES, Optional.empty(), NOW);
        Refused first = assertInstanceOf(Refused.class, nothingSold.next(monthly().build()).orElseThrow());
        assertEquals(new RenewalRefusal.SpecNotSold(SMALL), first.refusal());
    }

    @Test
    void aCycleThatIsNotSoldAnyMoreIsRefused() {
        Refused refused = assertInstanceOf(Refused.class, CHARGES.next(anInstance().instructed(cycle(11)).build()).orElseThrow());
        assertInstanceOf(RenewalRefusal.InvalidPeriod.class, refused.refusal());
    }

    @Test
    void whatTheHorizonRefusesIsChargedOnceItIsNearEnough() {
        LifecyclePolicy near = new LifecyclePolicy(new LifecyclePolicyId("near"), 0, 7, LateRenewal.FROM_OLD_END, 1, 7, 1,
                Reminders.DEFAULT);
        List<ForeseenCharge> all = CHARGES.before(shanghai("2024-03-08T00:00"), anInstance().under(near).instructed(cycle(1)).build());
        assertInstanceOf(RenewalRefusal.HorizonExceeded.class, assertInstanceOf(Refused.class, all.getFirst()).refusal());
        assertEquals(shanghai("2024-02-29T08:00"), assertInstanceOf(Priced.class, all.get(1)).at(), "the first morning it is");
        assertEquals(2, all.size());
    }

    @Test
    void nothingIsForeseenOfWhatIsNotRenewedAutomatically() {
        for (Instance none : List.of(anInstance().build(), anInstance().instructed(new LeftToEnd()).build(),
                anInstance().instructed(AutoRenewal.remindersOnly()).build(), anInstance().paidByUse().build(),
                monthly().releasedAt(NOW).build())) {
            assertEquals(Optional.empty(), CHARGES.next(none));
            assertEquals(List.of(), CHARGES.before(YEAR_LATER, none));
        }
    }

    @Test
    void whatEndsFromThereOnIsNotTriedBefore() {
        for (BillingCalendar calendar : List.of(Examples.SHANGHAI, new BillingCalendar(ZoneId.of("America/New_York")),
                new BillingCalendar(ZoneId.of("Asia/Beirut")))) {
            IntStream.range(0, 400).forEach(step -> assertNothingIsMissed(calendar, NOW.plus(Duration.ofHours(11L * step))));
        }
    }

    private static void assertNothingIsMissed(BillingCalendar calendar, Instant until) {
        Instant end = TIMES.endsNotTriedBefore(until, calendar);
        Charging since = Charging.from(RenewalPeriod.ofMonths(1), NOW);
        Instance last = anInstance().in(calendar).endingAt(end.minusNanos(1000)).instructed(since).build();
        Instance first = anInstance().in(calendar).endingAt(end).instructed(since).build();
        assertTrue(!TIMES.nextAt(first).orElseThrow().isBefore(until), () -> first + " until " + until);
        assertTrue(TIMES.nextAt(last).orElseThrow().isBefore(until.plus(Duration.ofDays(1))), () -> last + " until " + until);
    }

    private static InstanceExample monthly() {
        return anInstance().anchoredOn(31).instructed(cycle(1));
    }

    private static Charging cycle(int months) {
        return Charging.from(RenewalPeriod.ofMonths(months), shanghai("2024-02-01T10:00"));
    }

    private static List<String> told(List<ForeseenCharge> charges) {
        return charges.stream().map(charge -> charge.at() + " to " + ((Priced) charge).quote().newEndTime()).toList();
    }
}
