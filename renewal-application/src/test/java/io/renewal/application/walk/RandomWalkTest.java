package io.renewal.application.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.port.in.CancelOrder;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.OrderSpecChange;
import io.renewal.application.port.in.PayOrder;
import io.renewal.application.port.in.ConfigureAutoRenewal;
import io.renewal.domain.autorenewal.InstructionDecision;
import io.renewal.domain.event.InstanceEvent.AutoRenewalFailed;
import io.renewal.domain.event.InstanceEvent.RenewalReminded;
import io.renewal.application.port.in.GrantDays;
import io.renewal.application.port.in.ReleaseInstance;
import io.renewal.domain.giveback.GiveBackDecision;
import io.renewal.domain.renewal.GrantRefusal;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.specchange.SpecChangeRefusal;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must always hold, whatever customers and operators do in whatever order. Every walk can be repeated by its seed. */
class RandomWalkTest {
    private static final int WALKS = 12;
    private static final int STEPS = 250;
    /** A walk that never gets to one of these proves less than it seems to. */
    private static final Set<Class<?>> TO_BE_SEEN = Set.of(OrderRenewal.Result.Ordered.class, OrderRenewal.Result.Declined.class,
            OrderRenewal.Result.InstanceNotFound.class, PayOrder.Result.Paid.class, PayOrder.Result.Declined.class,
            PayOrder.Result.NotPayable.class, PayOrder.Result.OrderNotFound.class, CancelOrder.Result.Cancelled.class,
            CancelOrder.Result.NotCancellable.class, CancelOrder.Result.OrderNotFound.class, RenewalRefusal.InvalidPeriod.class,
            RenewalRefusal.SpecNotSold.class, RenewalRefusal.EndTimeMismatch.class, RenewalRefusal.OrderInProgress.class,
            RenewalRefusal.ScheduledChangeExists.class, RenewalRefusal.HorizonExceeded.class, RenewalRefusal.TermAlreadyOver.class,
            RenewalRefusal.InstanceReleased.class, GrantDays.Result.Granted.class, GrantRefusal.DaysAlreadyOver.class,
            CancelOrder.Result.GivenBack.class, GiveBackDecision.NotARenewal.class, GiveBackDecision.OrderInProgress.class,
            GiveBackDecision.TermBegun.class, GiveBackDecision.NotTheLast.class, GiveBackDecision.SpecChangedSince.class,
            OrderSpecChange.Result.Ordered.class, OrderSpecChange.Result.Declined.class, OrderSpecChange.Result.InstanceNotFound.class,
            SpecChangeRefusal.SpecNotSold.class, SpecChangeRefusal.NotNow.class, SpecChangeRefusal.ScheduledChangeExists.class,
            SpecChangeRefusal.TermOver.class, SpecChangeRefusal.SpecUnchanged.class, ReleaseInstance.Result.Released.class,
            ReleaseInstance.Result.AlreadyReleased.class, ConfigureAutoRenewal.Result.Configured.class,
            ConfigureAutoRenewal.Result.InstanceNotFound.class, InstructionDecision.InstanceReleased.class,
            InstructionDecision.InvalidPeriod.class, AutoRenewalFailed.class, RenewalReminded.class);

    @Test
    void whateverIsDoneTheBooksAddUp() {
        Set<Class<?>> missed = new HashSet<>(TO_BE_SEEN);
        for (long seed = 1; seed <= WALKS; seed++) {
            missed.removeAll(walk(seed, RandomWalk.byHand(seed)));
            missed.removeAll(walk(seed, RandomWalk.withInstructions(seed)));
        }
        assertEquals(Set.of(), missed);
    }

    private static Set<Class<?>> walk(long seed, RandomWalk walk) {
        for (int step = 1; step <= STEPS; step++) {
            try {
                walk.step();
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed + ", step " + step + ": " + failure.getMessage(), failure);
            }
        }
        return walk.seen();
    }
}
