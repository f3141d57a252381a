package io.renewal.domain.passage;

import static io.renewal.domain.Examples.LARGE;
import static io.renewal.domain.Examples.RUNS_ON_15D;
import static io.renewal.domain.Examples.SMALL;
import static io.renewal.domain.Examples.orderId;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.anInstance;
import static io.renewal.domain.InstanceExample.endOf;
import static io.renewal.domain.InstanceExample.subscriptionOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.event.InstanceEvent.FinalNoticeGiven;
import io.renewal.domain.event.InstanceEvent.InstanceLocked;
import io.renewal.domain.event.InstanceEvent.InstanceReleased;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.event.InstanceEvent.SpecChanged;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.ReleaseCause.ByOperator;
import io.renewal.domain.instance.ReleaseCause.ByPolicy;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderExample;
import io.renewal.domain.payment.DeclineReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What passing time does. The example ends on 29 February, is locked then, noticed on 6 March, and released on 7 March. */
class PassingTimeTest {
    private static final NoticeRule AN_HOUR = new NoticeRule(Duration.ofHours(1));
    private static final Instant NOTICE = shanghai("2024-03-06T00:00");
    private static final Instant RELEASE = shanghai("2024-03-07T00:00");

    @Test
    void theWholeWayIsGoneStepByStep() {
        List<String> told = new ArrayList<>();
        Instance instance = anInstance().build();
        for (int step = 0; step < 3; step++) {
            Instant due = instance.nextDueAt().orElseThrow();
            assertEquals(List.of(), over(instance, due.minusNanos(1)).events(), "not before its time");
            Passage passage = over(instance, due);
            passage.events().forEach(event -> told.add(event + " at " + due));
            instance = passage.instance();
        }
        assertEquals(List.of(new InstanceLocked(END, RELEASE) + " at " + END, new FinalNoticeGiven(END, RELEASE) + " at " + NOTICE,
                new InstanceReleased(Optional.of(END), new ByPolicy()) + " at " + RELEASE), told);
        assertEquals(Optional.empty(), instance.nextDueAt());
        assertEquals(List.of(), over(instance, RELEASE.plusSeconds(99)).events());
    }

    @Test
    void fifteenDaysRunningThenFifteenLocked() {
        Instance instance = anInstance().under(RUNS_ON_15D).build();
        assertEquals(Optional.of(shanghai("2024-03-15T00:00")), instance.nextDueAt());
        instance = over(instance, shanghai("2024-03-15T00:00")).instance();
        assertEquals(Optional.of(shanghai("2024-03-29T00:00")), instance.nextDueAt());
        instance = over(instance, shanghai("2024-03-29T00:00")).instance();
        assertEquals(Optional.of(shanghai("2024-03-30T00:00")), instance.nextDueAt());
    }

    @Test
    void aPolicyMayWantTheNoticeBeforeTheLock() {
        LifecyclePolicy early = new LifecyclePolicy(new LifecyclePolicyId("early"), 5, 5, LateRenewal.FROM_OLD_END, 60, 7, 8);
        Passage passage = over(anInstance().under(early).build(), shanghai("2024-03-05T00:00"));
        assertEquals(
                List.of(new FinalNoticeGiven(END, shanghai("2024-03-13T00:00")), new InstanceLocked(END, shanghai("2024-03-13T00:00"))),
                passage.events());
    }

    @ParameterizedTest(name = "noticed {0}: released {1}")
    @CsvSource({"2024-03-06T00:00, 2024-03-07T00:00", "2024-03-06T01:00, 2024-03-07T00:00", "2024-03-06T01:01, 2024-03-07T01:01",
            "2024-03-09T12:00, 2024-03-10T12:00"})
    void aLateNoticeMovesTheRelease(String noticed, String released) {
        Passage passage = over(anInstance().build(), shanghai(noticed));
        assertEquals(List.of(new InstanceLocked(END, shanghai(released)), new FinalNoticeGiven(END, shanghai(released))), passage.events());
        assertEquals(Optional.of(shanghai(released)), passage.instance().nextDueAt());
        assertEquals(List.of(), over(passage.instance(), shanghai(released).minusNanos(1)).events());
        assertTrue(over(passage.instance(), shanghai(released)).instance().isReleased());
    }

    @Test
    void whatWasToldHoldsHoweverLateTheRelease() {
        Instance noticed = over(anInstance().build(), NOTICE).instance();
        assertEquals(List.of(new InstanceReleased(Optional.of(END), new ByPolicy())),
                over(noticed, RELEASE.plus(Duration.ofDays(400))).events());
    }

    @Test
    void aNoticeThatIsGivenByThePolicyWithTheReleaseComesBeforeIt() {
        LifecyclePolicy atOnce = new LifecyclePolicy(new LifecyclePolicyId("at-once"), 0, 7, LateRenewal.FROM_OLD_END, 60, 7, 0);
        assertEquals(List.of(InstanceLocked.class, FinalNoticeGiven.class, InstanceReleased.class),
                over(anInstance().under(atOnce).build(), RELEASE).events().stream().map(Object::getClass).toList());
    }

    @Test
    void aScheduledSpecTakesEffectAtItsTime() {
        Instance changing = anInstance().endingAt(shanghai("2024-03-29T00:00")).changingTo(LARGE, END).build();
        assertEquals(Optional.of(END), changing.nextDueAt());
        Passage passage = over(changing, END);
        assertEquals(List.of(new SpecChanged(orderId(900), SMALL, LARGE)), passage.events());
        assertEquals(changing.asOf(END), passage.instance());
        assertEquals(Optional.of(shanghai("2024-03-29T00:00")), passage.instance().nextDueAt());
    }

    @Test
    void nothingIsReleasedWhileAnOrderIsBeingPaid() {
        Instance noticed = over(anInstance().build(), NOTICE).instance();
        Order.Paying paying = OrderExample.paying(noticed, NOTICE);
        Passage held = passage(noticed, paying, RELEASE.plusSeconds(5));
        assertEquals(List.of(), held.events());
        assertTrue(held.isHeldAt(RELEASE));
        assertEquals(noticed, held.instance());
        assertEquals(Optional.empty(), held.endedOrder());
        Passage declined = passage(held.instance(), paying.declined(new DeclineReason("x"), RELEASE), RELEASE);
        assertTrue(declined.instance().isReleased());
        assertFalse(declined.isHeldAt(RELEASE));
    }

    @Test
    void whatComesBeforeTheReleaseIsDoneWhileAnOrderIsBeingPaid() {
        Instance instance = anInstance().build();
        Passage passage = passage(instance, OrderExample.paying(instance, END.minusSeconds(60)), NOTICE);
        assertEquals(List.of(InstanceLocked.class, FinalNoticeGiven.class), passage.events().stream().map(Object::getClass).toList());
        assertFalse(passage.isHeldAt(NOTICE));
    }

    @Test
    void anOrderThatIsNotPaidByTheReleaseEndsByIt() {
        Instance late = over(anInstance().build(), NOTICE.plus(Duration.ofDays(1))).instance();
        Order unpaid = OrderExample.unpaid(late, RELEASE.plusSeconds(1));
        Instant release = shanghai("2024-03-08T00:00");
        Passage passage = passage(late, payableUntil(unpaid, release.plusSeconds(1)), release);
        assertEquals(List.of(new OrderCancelled(unpaid.id(), CancellationReason.INSTANCE_RELEASED),
                new InstanceReleased(Optional.of(END), new ByPolicy())), passage.events());
        assertEquals(Optional.of(release), passage.endedOrder().map(Order.Cancelled::cancelledAt));
    }

    @Test
    void atOneInstantAnOrdersTimeToPayIsOverBeforeTheRelease() {
        Instance noticed = over(anInstance().build(), NOTICE).instance();
        Order unpaid = OrderExample.unpaid(noticed, NOTICE);
        assertEquals(RELEASE, unpaid.details().payBefore());
        assertEquals(new OrderCancelled(unpaid.id(), CancellationReason.NOT_PAID_IN_TIME),
                passage(noticed, unpaid, RELEASE).events().getFirst());
    }

    @Test
    void theTimeToPayReachesAsFarAsTheReleaseThatWasTold() {
        Instance late = over(anInstance().build(), NOTICE.plus(Duration.ofDays(3))).instance();
        Instant now = NOTICE.plus(Duration.ofDays(3));
        assertEquals(subscriptionOf(late).releaseAt(), OrderExample.unpaid(late, now).details().payBefore());
    }

    @Test
    void anOperatorReleasesEarlyWhateverThePolicySays() {
        Instance changing = anInstance().endingAt(shanghai("2024-03-29T00:00")).changingTo(LARGE, END).build();
        EarlyRelease wish = new EarlyRelease(changing, Optional.of(OrderExample.unpaid(changing, END)));
        EarlyReleaseDecision.Released released = (EarlyReleaseDecision.Released) wish.decide("deleted", END.plusSeconds(1));
        assertEquals(
                List.of(new SpecChanged(orderId(900), SMALL, LARGE), new OrderCancelled(orderId(1), CancellationReason.INSTANCE_RELEASED),
                        new InstanceReleased(Optional.of(endOf(changing)), new ByOperator("deleted"))),
                released.passage().events());
        assertEquals(Optional.of(END.plusSeconds(1)), released.passage().instance().releasedAt());
        assertEquals(new EarlyReleaseDecision.AlreadyReleased(END.plusSeconds(1)),
                new EarlyRelease(released.passage().instance(), Optional.empty()).decide("again", RELEASE));
    }

    @Test
    void whatIsPaidByUseCanBeReleasedToo() {
        EarlyReleaseDecision.Released released = (EarlyReleaseDecision.Released) new EarlyRelease(anInstance().paidByUse().build(),
                Optional.empty()).decide("deleted", END);
        assertEquals(List.of(new InstanceReleased(Optional.empty(), new ByOperator("deleted"))), released.passage().events());
    }

    @Test
    void aPaymentInProgressKeepsTheOperatorFromReleasing() {
        Instance instance = anInstance().build();
        assertEquals(new EarlyReleaseDecision.PaymentInProgress(orderId(1)),
                new EarlyRelease(instance, Optional.of(OrderExample.paying(instance, END))).decide("deleted", END));
    }

    @Test
    void aNoticeIsNotExpectedBeforeItIsDue() {
        assertThrows(IllegalArgumentException.class, () -> new NoticeRule(Duration.ofNanos(-1)));
    }

    private static Order payableUntil(Order order, Instant payBefore) {
        OrderDetails details = order.details();
        return Order.Unpaid.placed(new OrderDetails(details.id(), details.accountId(), details.origin(),
                details.purchase(), details.createdAt(), payBefore));
    }

    private static Passage over(Instance instance, Instant now) {
        return new PassingTime(AN_HOUR, now).over(instance, Optional.empty());
    }

    private static Passage passage(Instance instance, Order order, Instant now) {
        return new PassingTime(AN_HOUR, now).over(instance, Optional.of(order));
    }
}
