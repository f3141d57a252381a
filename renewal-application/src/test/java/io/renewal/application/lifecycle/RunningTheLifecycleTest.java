package io.renewal.application.lifecycle;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.MID;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.SMALL;
import static io.renewal.application.testkit.Examples.TERM_END;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.EndUnpaidOrders;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.RunLifecycle;
import io.renewal.application.port.out.NewEvent;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.FinalNoticeGiven;
import io.renewal.domain.event.InstanceEvent.InstanceLocked;
import io.renewal.domain.event.InstanceEvent.InstanceReleased;
import io.renewal.domain.event.InstanceEvent.InstanceUnlocked;
import io.renewal.domain.event.InstanceEvent.RenewalReminded;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.event.InstanceEvent.SpecChanged;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.ReleaseCause.ByPolicy;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.settlement.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happens as time passes; the example is locked at its end, noticed six days later, and released a day after that. */
class RunningTheLifecycleTest {
    private static final List<Instant> REMINDERS = Stream.of(7, 3, 1).map(days -> TERM_END.minus(Duration.ofDays(days))).toList();
    private static final Instant NOTICE = TERM_END.plus(Duration.ofDays(6));
    private static final Instant RELEASE = TERM_END.plus(Duration.ofDays(7));
    private final TestApplication application = TestApplication.acmeWith("1000.00");
    private final TestCaller acme = application.customer(ACME);
    private final RunLifecycle lifecycle = application.port(RunLifecycle.class);

    @Test
    void nobodyRenewsAndTheInstanceGoesItsWay() {
        assertEquals(Optional.of(REMINDERS.getFirst()), lifecycle.nextDueAt());
        for (Instant due : Stream.concat(REMINDERS.stream(), Stream.of(TERM_END, NOTICE, RELEASE)).toList()) {
            application.clock().moveTo(due.minusNanos(1000));
            assertEquals(0, lifecycle.run());
            application.clock().moveTo(due);
            assertEquals(1, lifecycle.run());
        }
        RenewalReminded reminded = new RenewalReminded(TERM_END, RenewalStatus.NORMAL);
        assertEquals(List.of(reminded, reminded, reminded, new InstanceLocked(TERM_END, RELEASE), new FinalNoticeGiven(TERM_END, RELEASE),
                new InstanceReleased(Optional.of(TERM_END), new ByPolicy())), told());
        assertEquals(Stream.concat(REMINDERS.stream(), Stream.of(TERM_END, NOTICE, RELEASE)).toList(),
                timeline().stream().map(RecordedEvent::occurredAt).skip(1).toList());
        assertEquals(InstanceStatus.RELEASED, acme.instance(REDIS).statusAt(RELEASE));
        assertEquals(new OrderRenewal.Result.Refused(new RenewalRefusal.InstanceReleased(RELEASE)), acme.order(acme.wish(REDIS, 1)));
        assertEquals(Optional.empty(), lifecycle.nextDueAt());
    }

    @Test
    void aRunThatWasDownCatchesUpAndKeepsTheDistanceToTheRelease() {
        Instant late = RELEASE.plus(Duration.ofDays(3));
        Instant release = late.plus(Duration.ofDays(1));
        application.passTimeTo(late);
        assertEquals(List.of(new InstanceLocked(TERM_END, release), new FinalNoticeGiven(TERM_END, release)), told());
        assertEquals(release, acme.term(REDIS).releaseAt());
        acme.renew(REDIS, 1);
        assertEquals(InstanceUnlocked.class, told().getLast().getClass());
    }

    @Test
    void aRunThatIsRepeatedDoesNothing() {
        application.passTimeTo(NOTICE);
        Books books = Books.of(application);
        assertEquals(0, lifecycle.run());
        assertEquals(books, Books.of(application));
    }

    @Test
    void renewedInTimeNothingHappensToIt() {
        acme.renew(REDIS, 1);
        application.passTimeTo(RELEASE);
        assertEquals(2, told().size(), "the order and the renewal");
    }

    @Test
    void aScheduledSpecTakesEffectAtTheOldEnd() {
        OrderId order = acme.renew(REDIS, 1, MID);
        application.passTimeTo(TERM_END);
        assertEquals(new SpecChanged(order, SMALL, MID), told().getLast());
        assertEquals(MID, recordedSpec());
    }

    @Test
    void moreThanABatchIsDoneInOneRun() {
        for (int i = 0; i < 10; i++) {
            application.register(new InstanceId("r-" + i), ACME);
        }
        application.clock().moveTo(TERM_END);
        assertEquals(11, lifecycle.run());
        assertEquals(0, lifecycle.run());
        assertEquals(Optional.of(NOTICE), lifecycle.nextDueAt());
    }

    @Test
    void oneThatIsBrokenHoldsUpNoOtherAndIsCalledOut() {
        List<InstanceId> ids = IntStream.range(0, 10).mapToObj(i -> new InstanceId("r-" + i)).toList();
        ids.forEach(id -> application.register(id, ACME));
        List<InstanceId> broken = List.of(ids.get(1), ids.get(7));
        broken.forEach(application.store()::refuseChangesOf);
        application.clock().moveTo(TERM_END);
        IllegalStateException failure = assertThrows(IllegalStateException.class, lifecycle::run);
        assertTrue(failure.toString().contains("[r-1, r-7]"), failure::toString);
        assertEquals(ids.stream().filter(id -> !broken.contains(id)).toList(), ids.stream().filter(this::isToldOfItsLock).toList());
        broken.forEach(application.store()::mend);
        assertEquals(2, lifecycle.run());
        assertTrue(ids.stream().allMatch(this::isToldOfItsLock));
    }

    @Test
    void ifAWholeBatchIsBrokenTheRunEndsAndIsSeen() {
        List<InstanceId> ids = IntStream.range(0, 10).mapToObj(i -> new InstanceId("r-" + i)).toList();
        ids.forEach(id -> application.register(id, ACME));
        ids.forEach(application.store()::refuseChangesOf);
        application.clock().moveTo(TERM_END);
        IllegalStateException failure = assertThrows(IllegalStateException.class, lifecycle::run);
        assertTrue(failure.toString().contains("[r-0, r-1, r-2]"), failure::toString);
    }

    private boolean isToldOfItsLock(InstanceId id) {
        return application.port(Browse.class).timeline(acme.caller(), id).stream().map(RecordedEvent::event)
                .anyMatch(InstanceLocked.class::isInstance);
    }

    @Test
    void anOrderOfOneThatIsBrokenHoldsUpNoOther() {
        List<InstanceId> ids = IntStream.range(0, 7).mapToObj(i -> new InstanceId("r-" + i)).toList();
        ids.forEach(id -> application.register(id, ACME));
        ids.forEach(id -> acme.place(id, 1));
        application.store().refuseChangesOf(ids.getFirst());
        application.clock().advance(Duration.ofDays(7));
        EndUnpaidOrders ending = application.port(EndUnpaidOrders.class);
        assertThrows(IllegalStateException.class, ending::run);
        assertEquals(1, ending.countDue(100));
        application.store().mend(ids.getFirst());
        assertEquals(1, ending.run());
    }

    @Test
    void anOrderThatIsNotPaidInTimeEnds() {
        OrderId order = acme.place(REDIS, 1);
        EndUnpaidOrders ending = application.port(EndUnpaidOrders.class);
        Instant payBefore = NOW.plus(Duration.ofDays(7));
        assertEquals(Optional.of(payBefore), ending.nextDueAt());
        application.clock().moveTo(payBefore.minusNanos(1000));
        assertEquals(0, ending.run());
        application.clock().moveTo(payBefore.plusSeconds(60));
        assertEquals(1, ending.run());
        assertEquals(0, ending.run());
        RecordedEvent event = timeline().getLast();
        assertEquals(new OrderCancelled(order, CancellationReason.NOT_PAID_IN_TIME), event.event());
        assertEquals(payBefore, event.occurredAt());
        assertEquals(Optional.empty(), ending.nextDueAt());
    }

    @Test
    void moreThanABatchOfOrdersEndsInOneRun() {
        for (int i = 0; i < 10; i++) {
            application.register(new InstanceId("r-" + i), ACME);
            acme.place(new InstanceId("r-" + i), 1);
        }
        application.clock().advance(Duration.ofDays(7));
        assertEquals(10, application.port(EndUnpaidOrders.class).run());
    }

    @Test
    void atOneInstantAnOrderEndsBeforeTheRelease() {
        application.passTimeTo(NOTICE);
        OrderId order = acme.place(REDIS, 1);
        application.clock().moveTo(RELEASE);
        lifecycle.run();
        assertEquals(List.of(new OrderCancelled(order, CancellationReason.NOT_PAID_IN_TIME),
                new InstanceReleased(Optional.of(TERM_END), new ByPolicy())), told().reversed().subList(0, 2).reversed());
        assertEquals(0, application.port(EndUnpaidOrders.class).run());
    }

    @Test
    void anOrderThatWaitsPastAReleaseEndsByIt() {
        Instant late = RELEASE.plus(Duration.ofDays(1));
        application.clock().moveTo(late);
        OrderId order = acme.place(REDIS, 1);
        lifecycle.run();
        application.clock().advance(Duration.ofDays(1));
        lifecycle.run();
        Order.Cancelled cancelled = assertInstanceOf(Order.Cancelled.class, acme.order(order));
        assertEquals(CancellationReason.INSTANCE_RELEASED, cancelled.reason());
    }

    @Test
    void aReleaseWaitsForTheAnswerToAPayment() {
        application.passTimeTo(NOTICE);
        Paying paying = beginToPay(acme.place(REDIS, 1));
        application.clock().moveTo(RELEASE);
        assertEquals(1, lifecycle.run());
        assertEquals(InstanceStatus.LOCKED, acme.instance(REDIS).statusAt(RELEASE));
        assertEquals(Optional.of(RELEASE.plus(Duration.ofHours(1))), lifecycle.nextDueAt());
        application.clock().advance(Duration.ofMinutes(5));
        answer(paying, new PaymentAnswer.Declined(new DeclineReason("stolen_card")));
        assertEquals(Optional.of(RELEASE), lifecycle.nextDueAt(), "the answer makes it due again");
        lifecycle.run();
        assertEquals(Optional.of(RELEASE.plus(Duration.ofMinutes(5))), acme.instance(REDIS).releasedAt());
    }

    @Test
    void aPaymentThatSucceedsAfterTheReleaseWasDueSavesTheInstance() {
        application.passTimeTo(NOTICE);
        Paying paying = beginToPay(acme.place(REDIS, 1));
        application.passTimeTo(RELEASE.plus(Duration.ofHours(3)));
        answer(paying, new PaymentAnswer.Paid());
        application.passTimeTo(RELEASE.plus(Duration.ofHours(5)));
        assertEquals(InstanceStatus.NORMAL, acme.instance(REDIS).statusAt(RELEASE));
        assertEquals(InstanceUnlocked.class, told().getLast().getClass());
    }

    @Test
    void anInstanceThatIsRegisteredLongPastItsEndGetsItsNoticeFirst() {
        application.clock().moveTo(TERM_END.plus(Duration.ofDays(50)));
        InstanceId late = new InstanceId("r-late");
        application.register(late, ACME);
        lifecycle.run();
        assertEquals(InstanceStatus.LOCKED, acme.instance(late).statusAt(application.clock().instant()));
        application.passTimeTo(TERM_END.plus(Duration.ofDays(51)));
        assertEquals(InstanceStatus.RELEASED, acme.instance(late).statusAt(application.clock().instant()));
    }

    /** A payment at the provider begins, and stays open. */
    private Paying beginToPay(OrderId id) {
        return application.store().inTransaction(tx -> {
            tx.instances().lock(REDIS);
            Paying paying = Examples.payingByCard((Unpaid) tx.orders().lock(id).orElseThrow(), application.clock().instant());
            tx.orders().update(paying);
            return paying;
        });
    }

    private void answer(Paying paying, PaymentAnswer answer) {
        Instant now = application.clock().instant();
        application.store().inTransaction(tx -> {
            Settlement settlement = Settlement.conclude(paying, tx.instances().lock(REDIS).orElseThrow(), answer, now);
            tx.instances().update(settlement.instance());
            tx.orders().update(settlement.order());
            tx.events().append(settlement.events().stream()
                    .map(event -> new NewEvent(new EventId(UUID.randomUUID()), settlement.instance(), now, event)).toList());
            return true;
        });
    }

    private SpecId recordedSpec() {
        return application.store().inTransaction(tx -> tx.instances().find(REDIS)).orElseThrow().spec();
    }

    private List<InstanceEvent> told() {
        return timeline().stream().map(RecordedEvent::event).skip(1).toList();
    }

    private List<RecordedEvent> timeline() {
        return application.port(Browse.class).timeline(application.operator().caller(), Examples.REDIS);
    }
}
