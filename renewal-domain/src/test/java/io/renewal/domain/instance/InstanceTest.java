package io.renewal.domain.instance;

import static io.renewal.domain.Examples.LARGE;
import static io.renewal.domain.Examples.RUNS_ON_15D;
import static io.renewal.domain.Examples.SMALL;
import static io.renewal.domain.Examples.orderId;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.anInstance;
import static io.renewal.domain.InstanceExample.subscriptionOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.lifecycle.FinalNotice;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.lifecycle.LifecycleProgress;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.term.Anchor;
import io.renewal.domain.term.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstanceTest {
    private static final Instant EARLY = shanghai("2024-02-19T10:00");
    private static final Instant LATE = shanghai("2024-03-02T10:00");
    private static final Instant MARCH = shanghai("2024-03-29T00:00");
    private static final Instant APRIL = shanghai("2024-04-29T00:00");
    private static final ScheduledChange TO_LARGE = new ScheduledChange(LARGE, END, orderId(1));

    @Test
    void anotherSpecPaidInTimeWaitsForTheOldEndAndIsVisibleUntilThen() {
        Instance renewed = renew(anInstance().build(), MARCH, LARGE, EARLY);
        assertEquals(SMALL, renewed.spec());
        assertEquals(Optional.of(TO_LARGE), scheduled(renewed));
        assertEquals(MARCH, subscriptionOf(renewed).term().end());

        Instance before = renewed.asOf(END.minusNanos(1));
        assertEquals(renewed, before);
        Instance after = renewed.asOf(END);
        assertEquals(LARGE, after.spec());
        assertEquals(Optional.empty(), scheduled(after));
        assertEquals(MARCH, subscriptionOf(after).term().end());
    }

    @Test
    void anotherSpecPaidLateAppliesAtOnce() {
        Instance renewed = renew(anInstance().build(), MARCH, LARGE, LATE);
        assertEquals(LARGE, renewed.spec());
        assertEquals(Optional.empty(), scheduled(renewed));
    }

    @Test
    void anotherSpecPaidAtTheEndAppliesAtOnce() {
        assertEquals(LARGE, renew(anInstance().build(), MARCH, LARGE, END).spec());
        assertEquals(SMALL, renew(anInstance().build(), MARCH, LARGE, END.minusNanos(1)).spec());
    }

    @Test
    void renewingAgainWithTheScheduledSpecKeepsTheChangeAsItIs() {
        Instance once = renew(anInstance().build(), MARCH, LARGE, EARLY);
        Instance twice = once.renewed(new Term(termOf(once).start(), APRIL), anchorOf(once), LARGE, orderId(2), EARLY);
        assertEquals(SMALL, twice.spec());
        assertEquals(Optional.of(TO_LARGE), scheduled(twice));
        assertEquals(APRIL, termOf(twice).end());
        assertEquals(LARGE, twice.asOf(END).spec());
    }

    @Test
    void aChangeWhoseTimeHasComeIsWorkedInWhenRenewing() {
        Instance once = renew(anInstance().build(), MARCH, LARGE, EARLY);
        Instance twice = renew(once, APRIL, LARGE, LATE);
        assertEquals(LARGE, twice.spec());
        assertEquals(Optional.empty(), scheduled(twice));
    }

    @Test
    void afterAChangeHasAppliedAnotherCanBeScheduled() {
        Instance once = renew(anInstance().build(), MARCH, LARGE, EARLY);
        Instance back = renew(once, APRIL, SMALL, LATE);
        assertEquals(LARGE, back.spec());
        assertEquals(Optional.of(new ScheduledChange(SMALL, MARCH, orderId(1))), scheduled(back));
    }

    @Test
    void renewingWithTheOwnSpecSchedulesNothing() {
        Instance renewed = renew(anInstance().build(), MARCH, SMALL, EARLY);
        assertEquals(Optional.empty(), scheduled(renewed));
        assertEquals(SMALL, renewed.asOf(END).spec());
    }

    @Test
    void theNextSpecIsTheScheduledOneAndFromWhenIsKnown() {
        Instance scheduled = anInstance().changingTo(LARGE, END).build();
        assertEquals(LARGE, scheduled.nextSpec());
        assertEquals(END, scheduled.nextSpecFrom(EARLY));
        assertEquals(LATE, scheduled.nextSpecFrom(LATE));
        assertEquals(SMALL, anInstance().build().nextSpec());
        assertEquals(EARLY, anInstance().build().nextSpecFrom(EARLY));
    }

    @Test
    void renewingALockedInstanceUnlocksItAtOnce() {
        Instance locked = anInstance().build();
        assertEquals(InstanceStatus.LOCKED, locked.statusAt(LATE));
        assertEquals(InstanceStatus.NORMAL, renew(locked, MARCH, SMALL, LATE).statusAt(LATE));
    }

    @Test
    void whatRenewsKeepsPolicyAndStandingInstruction() {
        Subscription before = subscriptionOf(anInstance().under(RUNS_ON_15D).build());
        Subscription after = subscriptionOf(renew(anInstance().under(RUNS_ON_15D).build(), MARCH, LARGE, EARLY));
        assertEquals(List.of(before.policy(), before.calendar(), before.autoRenewal()),
                List.of(after.policy(), after.calendar(), after.autoRenewal()));
    }

    @Test
    void whatIsPaidByUseHasNoTermToRenew() {
        Instance byUse = anInstance().paidByUse().build();
        Instance example = anInstance().build();
        assertThrows(IllegalStateException.class,
                () -> byUse.renewed(termOf(example), anchorOf(example), SMALL, orderId(1), EARLY));
        assertEquals(byUse, byUse.asOf(LATE));
        assertEquals(SMALL, byUse.nextSpec());
    }

    @Test
    void theNextThingToDoIsTheScheduledChangeElseTheLock() {
        assertEquals(Optional.of(shanghai("2024-03-15T00:00")), anInstance().under(RUNS_ON_15D).build().nextDueAt());
        assertEquals(Optional.of(END), renew(anInstance().build(), MARCH, LARGE, EARLY).nextDueAt());
        assertEquals(Optional.empty(), anInstance().paidByUse().build().nextDueAt());
        assertEquals(Optional.empty(), anInstance().releasedAt(LATE).build().nextDueAt());
    }

    @Test
    void withAnotherEndTheWayToTheReleaseBeginsAnew() {
        Instance noticed = anInstance().build().locked(LATE).noticed(new FinalNotice(LATE, MARCH));
        assertEquals(MARCH, subscriptionOf(noticed).releaseAt());
        Subscription renewed = subscriptionOf(renew(noticed, MARCH, SMALL, LATE));
        assertEquals(LifecycleProgress.NONE, renewed.progress());
        assertEquals(renewed.deadlines().releaseAt(), renewed.releaseAt());
        assertEquals(subscriptionOf(noticed).progress(), subscriptionOf(noticed.asOf(LATE)).progress());
    }

    private static Instance renew(Instance instance, Instant newEnd, SpecId spec, Instant now) {
        return instance.renewed(new Term(termOf(instance).start(), newEnd), anchorOf(instance), spec, orderId(1), now);
    }

    private static Term termOf(Instance instance) {
        return subscriptionOf(instance).term();
    }

    private static Anchor anchorOf(Instance instance) {
        return subscriptionOf(instance).anchor();
    }

    private static Optional<ScheduledChange> scheduled(Instance instance) {
        return subscriptionOf(instance).scheduledChange();
    }
}
