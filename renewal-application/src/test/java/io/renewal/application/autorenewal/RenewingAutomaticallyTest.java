package io.renewal.application.autorenewal;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.chargerun.ChargeRun;
import io.renewal.application.chargerun.ChargeTally;
import io.renewal.application.duework.Stop;
import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.ConfigureAutoRenewal.Result;
import io.renewal.application.port.in.Operations;
import io.renewal.application.port.in.PauseAutoRenewal;
import io.renewal.application.port.in.PauseAutoRenewal.Wish;
import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.port.in.RunAutoRenewal;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.query.OrderFilter;
import io.renewal.application.query.PageRequest;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.application.testkit.FakeProvider.Call;
import io.renewal.application.testkit.FakeProvider.Fault;
import io.renewal.application.testkit.FakeProvider.Loss;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.autorenewal.InstructionDecision;
import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.AutoRenewalFailed;
import io.renewal.domain.event.InstanceEvent.AutoRenewalSet;
import io.renewal.domain.event.InstanceEvent.InstanceUnlocked;
import io.renewal.domain.event.InstanceEvent.RenewalReminded;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The example ends on 2024-02-29 in Shanghai; a month costs 60.00. */
class RenewingAutomaticallyTest {
    /** A week before, at eight in the morning. */
    private static final Instant FIRST = Instant.parse("2024-02-22T00:00:00Z");
    private static final Instant SECOND = FIRST.plus(Duration.ofDays(1));
    private static final Instant MONTH_LATER = Instant.parse("2024-03-30T16:00:00Z");

    private final TestApplication application = TestApplication.acmeWith("0.00");
    private final FakeProvider provider = application.provider();
    private final TestCaller acme = application.customer(ACME);
    private final PauseAutoRenewal pause = application.port(PauseAutoRenewal.class);
    private final RunAutoRenewal run = application.port(RunAutoRenewal.class);

    @Test
    void itTakesEffectAtOnceAndTellsWhenItIsTried() {
        assertInstanceOf(Result.Configured.class, acme.renewAutomatically(REDIS, 1));
        assertEquals(new AutoRenewalSet(RenewalStatus.AUTO_RENEWAL, Optional.of(RenewalPeriod.ofMonths(1)), Optional.of(FIRST)),
                lastTold());
        assertEquals(Optional.of(FIRST), run.nextDueAt());
        Books books = Books.of(application);
        assertInstanceOf(Result.Configured.class, acme.renewAutomatically(REDIS, 1));
        assertEquals(books, Books.of(application), "the same again changes nothing");
    }

    @Test
    void onlyWhatIsSoldForAYearAtMostIsACycle() {
        for (int months : List.of(0, 10, 24)) {
            assertInstanceOf(InstructionDecision.InvalidPeriod.class,
                    assertInstanceOf(Result.Refused.class, acme.renewAutomatically(REDIS, months)).refusal());
        }
        assertInstanceOf(Result.Configured.class, acme.renewAutomatically(REDIS, 12));
    }

    @Test
    void whoseItIsNotFindsNothing() {
        assertInstanceOf(Result.InstanceNotFound.class, application.customer(Examples.GLOBEX).renewAutomatically(REDIS, 1));
        assertEquals(Optional.empty(), run.nextDueAt());
    }

    @Test
    void aBalanceRenewsAtTheFirstAttempt() {
        acme.renewAutomatically(REDIS, 1);
        application.topUp(ACME, "100.00");
        application.passTimeTo(FIRST.minusNanos(1000));
        assertEquals(TERM_END, end(REDIS));
        application.passTimeTo(FIRST);
        assertEquals(MONTH_LATER, end(REDIS));
        Order order = onlyOrder();
        assertEquals(OrderOrigin.AUTO_RENEWAL, order.details().origin());
        assertEquals(OrderStatus.PAID, order.status());
        assertEquals(cny("40.00"), balance());
        assertEquals(Optional.of(Instant.parse("2024-03-24T00:00:00Z")), run.nextDueAt(), "a week before the new end");
        assertEquals(0, run.run());
    }

    @Test
    void aCardPaysWhatTheBalanceDoesNotCover() {
        acme.renewAutomatically(REDIS, 1);
        keepCard();
        application.passTimeTo(FIRST);
        Order order = onlyOrder();
        assertEquals(OrderStatus.PAID, order.status());
        assertEquals(List.of(PaymentMethod.BALANCE, PaymentMethod.CARD),
                order.attempts().stream().map(attempt -> attempt.method()).toList());
        assertEquals(1, provider.taken(order.id()));
    }

    @Test
    void whatNobodyPaysIsTriedAgainDailyAndToldOnce() {
        acme.renewAutomatically(REDIS, 1);
        application.passTimeTo(FIRST);
        Cancelled first = assertInstanceOf(Cancelled.class, onlyOrder());
        assertEquals(CancellationReason.DECLINED, first.reason());
        assertEquals(new AutoRenewalFailed(Optional.of(first.id()), "insufficient_balance", SECOND), lastOf(AutoRenewalFailed.class));
        assertEquals(Optional.of(SECOND), run.nextDueAt());
        application.passTimeTo(SECOND);
        assertEquals(2, orders().size(), "a new order each day");
        assertEquals(1, told().stream().filter(AutoRenewalFailed.class::isInstance).count());
    }

    @Test
    void aLateSuccessUnlocks() {
        acme.renewAutomatically(REDIS, 1);
        Instant locked = FIRST.plus(Duration.ofDays(9));
        for (Instant day = FIRST; day.isBefore(locked); day = day.plus(Duration.ofDays(1))) {
            application.passTimeTo(day);
        }
        application.topUp(ACME, "60.00");
        application.passTimeTo(locked);
        assertEquals(MONTH_LATER, end(REDIS));
        assertInstanceOf(InstanceUnlocked.class, lastTold());
    }

    @Test
    void aReleasedInstanceIsNotTriedAnyMore() {
        acme.renewAutomatically(REDIS, 1);
        application.release(REDIS);
        assertEquals(Optional.empty(), run.nextDueAt());
        assertInstanceOf(InstructionDecision.InstanceReleased.class,
                assertInstanceOf(Result.Refused.class, acme.instruct(REDIS, new InstructionRequest.LetEnd())).refusal());
    }

    @Test
    void whoRenewsByHandIsNotChargedForTheOldEnd() {
        application.topUp(ACME, "200.00");
        acme.renewAutomatically(REDIS, 1);
        acme.renew(REDIS, 1);
        application.passTimeTo(FIRST);
        assertEquals(MONTH_LATER, end(REDIS));
        assertEquals(1, orders().size());
    }

    @Test
    void anOrderThatWaitsMakesRoom() {
        acme.renewAutomatically(REDIS, 1);
        application.passTimeTo(FIRST.minus(Duration.ofDays(1)));
        OrderId waiting = acme.place(REDIS, 12);
        application.topUp(ACME, "60.00");
        application.passTimeTo(FIRST);
        assertEquals(CancellationReason.SUPERSEDED, assertInstanceOf(Cancelled.class, acme.order(waiting)).reason());
        assertEquals(MONTH_LATER, end(REDIS));
    }

    @Test
    void aPaymentThatRunsComesFirst() {
        acme.renewAutomatically(REDIS, 1);
        application.topUp(ACME, "60.00");
        application.passTimeTo(FIRST.minus(Duration.ofMinutes(10)));
        OrderId byHand = acme.place(REDIS, 12);
        acme.pay(byHand, Examples.PAGE);
        application.passTimeTo(FIRST);
        assertEquals(TERM_END, end(REDIS));
        provider.customerPays(provider.payments().getFirst());
        application.reconcileAfter(Duration.ofMinutes(5));
        application.passTimeTo(FIRST.plus(Duration.ofHours(1)));
        assertEquals(List.of(byHand), orders().stream().map(Order::id).toList());
        assertEquals(OrderStatus.PAID, acme.order(byHand).status());
    }

    @Test
    void whereABalanceCoversOnlySomeTheEarliestEndGoesFirst() {
        List<InstanceId> ids = IntStream.range(1, 6).mapToObj(i -> new InstanceId("r-" + i)).toList();
        ids.forEach(id -> application.register(id, ACME));
        application.grant(ids.getFirst(), 1);
        ids.forEach(id -> acme.renewAutomatically(id, 1));
        application.topUp(ACME, "240.00");
        application.passTimeTo(FIRST.plus(Duration.ofDays(1)));
        assertEquals(List.of(false, true, true, true, true),
                ids.stream().map(id -> end(id).isAfter(TERM_END.plus(Duration.ofDays(9)))).toList());
    }

    @Test
    void askedTooLateForADayItIsTriedAtOnce() {
        application.clock().moveTo(TERM_END.minus(Duration.ofHours(2)));
        application.topUp(ACME, "60.00");
        acme.renewAutomatically(REDIS, 1);
        assertEquals(Optional.of(application.clock().instant()), run.nextDueAt());
        assertEquals(1, run.run());
        assertEquals(MONTH_LATER, end(REDIS));
    }

    @Test
    void aProviderThatIsDownIsWaitedForWithTheSameOrder() {
        acme.renewAutomatically(REDIS, 1);
        keepCard();
        provider.goDown();
        application.passTimeTo(FIRST);
        assertEquals(OrderStatus.UNPAID, onlyOrder().status());
        for (int minutes = 10; minutes <= 200; minutes += 10) {
            application.passTimeTo(FIRST.plus(Duration.ofMinutes(minutes)));
        }
        provider.comeBack();
        application.passTimeTo(FIRST.plus(Duration.ofMinutes(210)));
        assertEquals(OrderStatus.PAID, onlyOrder().status());
        assertEquals(1, provider.taken(onlyOrder().id()));
    }

    @Test
    void whoCancelsAnOrderThatWaitsForTheProviderIsLeftAloneUntilTheNextMorning() {
        acme.renewAutomatically(REDIS, 1);
        keepCard();
        provider.goDown();
        application.passTimeTo(FIRST);
        acme.cancel(onlyOrder().id());
        provider.comeBack();
        application.passTimeTo(FIRST.plus(Duration.ofHours(3)));
        assertEquals(OrderStatus.CANCELLED, onlyOrder().status());
        assertEquals(Optional.of(SECOND), run.nextDueAt());
        assertEquals(List.of(), failures(), "they know");
        application.passTimeTo(SECOND);
        assertEquals(MONTH_LATER, end(REDIS));
    }

    @Test
    void whoCancelsAChargeThatIsThenVoidedIsLeftAloneUntilTheNextMorning() {
        acme.renewAutomatically(REDIS, 1);
        keepCard();
        provider.leaveNextOpen();
        application.passTimeTo(FIRST);
        acme.cancel(onlyOrder().id());
        provider.bankDeclines(provider.payments().getFirst());
        application.reconcileAfter(Duration.ofMinutes(5));
        application.passTimeTo(FIRST.plus(Duration.ofHours(3)));
        assertEquals(CancellationReason.REQUESTED, assertInstanceOf(Cancelled.class, onlyOrder()).reason());
        assertEquals(Optional.of(SECOND), run.nextDueAt());
        assertEquals(List.of(), failures(), "they know");
    }

    @Test
    void whatWasNotPaidInTimeHasFailedAndIsToldSo() {
        acme.renewAutomatically(REDIS, 1);
        keepCard();
        provider.goDown();
        application.passTimeTo(FIRST);
        pause.ofAll(new Wish.Pause("wrong prices"));
        Instant over = onlyOrder().details().payBefore();
        application.passTimeTo(over);
        assertEquals(CancellationReason.NOT_PAID_IN_TIME, assertInstanceOf(Cancelled.class, onlyOrder()).reason());
        Instant next = over.plus(Duration.ofDays(1));
        assertEquals(List.of(new AutoRenewalFailed(Optional.of(onlyOrder().id()), "no_answer", next)), failures());
        pause.ofAll(new Wish.Resume());
        assertEquals(Optional.of(next), run.nextDueAt());
    }

    @Test
    void aChargeWithoutAnAnswerIsNotMadeTwice() {
        acme.renewAutomatically(REDIS, 1);
        keepCard();
        provider.plan(new Fault(Call.CONFIRM, Loss.AFTER));
        application.passTimeTo(FIRST);
        assertEquals(OrderStatus.PAYING, onlyOrder().status());
        application.passTimeTo(FIRST.plus(Duration.ofMinutes(30)));
        application.reconcileAfter(Duration.ofMinutes(5));
        assertEquals(OrderStatus.PAID, onlyOrder().status());
        assertEquals(1, provider.taken(onlyOrder().id()));
        assertEquals(MONTH_LATER, end(REDIS));
    }

    @Test
    void ofAChargeInDoubtTheCustomerIsToldNextMorning() {
        acme.renewAutomatically(REDIS, 1);
        keepCard();
        provider.plan(new Fault(Call.CONFIRM, Loss.AFTER));
        application.passTimeTo(FIRST);
        provider.goDown();
        application.passTimeTo(SECOND.minus(Duration.ofMinutes(10)));
        assertEquals(List.of(), failures());
        application.passTimeTo(SECOND);
        AutoRenewalFailed failed = new AutoRenewalFailed(Optional.of(onlyOrder().id()), "no_answer", SECOND.plus(Duration.ofDays(1)));
        assertEquals(List.of(failed), failures());
        application.passTimeTo(SECOND.plus(Duration.ofDays(5)));
        assertEquals(List.of(failed), failures());
        assertTrue(told().stream().anyMatch(RenewalReminded.class::isInstance), "they are reminded of the end");
        provider.comeBack();
        application.reconcileAfter(Duration.ofHours(5));
        assertEquals(OrderStatus.PAID, onlyOrder().status());
        assertEquals(MONTH_LATER, end(REDIS));
    }

    @Test
    void afterADeclineThatCameLateTheOtherMethodsAreTried() {
        acme.renewAutomatically(REDIS, 1);
        keepCard();
        provider.leaveNextOpen();
        application.passTimeTo(FIRST);
        assertEquals(OrderStatus.PAYING, onlyOrder().status());
        provider.bankDeclines(provider.payments().getFirst());
        application.reconcileAfter(Duration.ofMinutes(5));
        assertEquals(1, run.run());
        assertEquals(OrderStatus.CANCELLED, onlyOrder().status());
        assertEquals("insufficient_funds", lastOf(AutoRenewalFailed.class).reason());
    }

    @Test
    void afterNotRenewalNothingIsChargedAnyMore() {
        acme.renewAutomatically(REDIS, 1);
        application.topUp(ACME, "60.00");
        acme.instruct(REDIS, new InstructionRequest.LetEnd());
        application.passTimeTo(TERM_END);
        assertEquals(List.of(), orders());
        assertEquals(cny("60.00"), balance());
    }

    @Test
    void aChargeThatRunsIsWithdrawnByNotRenewal() {
        acme.renewAutomatically(REDIS, 1);
        keepCard();
        provider.leaveNextOpen();
        application.passTimeTo(FIRST);
        acme.instruct(REDIS, new InstructionRequest.Remind());
        provider.bankDeclines(provider.payments().getFirst());
        application.reconcileAfter(Duration.ofMinutes(5));
        assertEquals(CancellationReason.REQUESTED, assertInstanceOf(Cancelled.class, onlyOrder()).reason());
        assertEquals(0, provider.taken(onlyOrder().id()));
        assertEquals(TERM_END, end(REDIS));
    }

    @Test
    void aChargeThatWasPaidBeforeNotRenewalStands() {
        acme.renewAutomatically(REDIS, 1);
        keepCard();
        provider.plan(new Fault(Call.CONFIRM, Loss.AFTER));
        application.passTimeTo(FIRST);
        acme.instruct(REDIS, new InstructionRequest.LetEnd());
        application.reconcileAfter(Duration.ofMinutes(5));
        assertEquals(OrderStatus.PAID, onlyOrder().status());
        assertEquals(MONTH_LATER, end(REDIS));
    }

    @Test
    void anOrderThatWaitsForTheProviderEndsWithNotRenewal() {
        acme.renewAutomatically(REDIS, 1);
        keepCard();
        provider.goDown();
        application.passTimeTo(FIRST);
        acme.instruct(REDIS, new InstructionRequest.LetEnd());
        assertEquals(OrderStatus.CANCELLED, onlyOrder().status());
        provider.comeBack();
        application.passTimeTo(TERM_END);
        assertEquals(0, provider.taken(onlyOrder().id()));
    }

    @Test
    void anotherCycleEndsTheOrderThatWaitsAndIsTriedAtOnce() {
        acme.renewAutomatically(REDIS, 12);
        keepCard();
        provider.goDown();
        application.passTimeTo(FIRST);
        Order yearly = onlyOrder();
        application.passTimeTo(FIRST.plus(Duration.ofMinutes(3)));
        acme.renewAutomatically(REDIS, 1);
        assertEquals(Optional.of(FIRST.plus(Duration.ofMinutes(3))), lastOf(AutoRenewalSet.class).nextAttemptAt());
        assertEquals(CancellationReason.REQUESTED, assertInstanceOf(Cancelled.class, acme.order(yearly.id())).reason());
        provider.comeBack();
        assertEquals(1, run.run());
        assertEquals(MONTH_LATER, end(REDIS));
        assertEquals(0, provider.taken(yearly.id()));
    }

    @Test
    void anotherCycleWithdrawsAChargeThatRuns() {
        acme.renewAutomatically(REDIS, 12);
        keepCard();
        provider.leaveNextOpen();
        application.passTimeTo(FIRST);
        Order yearly = onlyOrder();
        acme.renewAutomatically(REDIS, 1);
        provider.bankDeclines(provider.payments().getFirst());
        application.reconcileAfter(Duration.ofMinutes(5));
        assertEquals(CancellationReason.REQUESTED, assertInstanceOf(Cancelled.class, acme.order(yearly.id())).reason());
        application.topUp(ACME, "60.00");
        application.passTimeTo(FIRST.plus(Duration.ofMinutes(10)));
        assertEquals(MONTH_LATER, end(REDIS));
    }

    @Test
    void whatIsNotSoldAnyMoreIsToldWithoutAnOrder() {
        acme.renewAutomatically(REDIS, 1);
        application.topUp(ACME, "60.00");
        application.clock().moveTo(FIRST.minus(Duration.ofDays(2)));
        application.port(PublishPriceList.class).publish(withoutTheSmallOne(FIRST.minus(Duration.ofDays(1))));
        application.passTimeTo(FIRST);
        assertEquals(List.of(), orders());
        assertEquals(new AutoRenewalFailed(Optional.empty(), "spec_not_sold", SECOND), lastOf(AutoRenewalFailed.class));
    }

    @Test
    void eachDayHasItsOwnOrderAlsoWhileTheProviderIsDown() {
        acme.renewAutomatically(REDIS, 1);
        keepCard();
        provider.goDown();
        application.passTimeTo(FIRST);
        OrderId first = onlyOrder().id();
        application.passTimeTo(SECOND);
        assertEquals(CancellationReason.SUPERSEDED, assertInstanceOf(Cancelled.class, acme.order(first)).reason());
        provider.comeBack();
        application.passTimeTo(SECOND.plus(Duration.ofMinutes(10)));
        assertEquals(MONTH_LATER, end(REDIS));
    }

    @Test
    void aNodeThatDiedWithACardIsFollowedByAnother() {
        acme.renewAutomatically(REDIS, 1);
        keepCard();
        // The note of the run, both claims, and the look whether the account is known to the provider: there it ends.
        application.clock().moveTo(FIRST);
        application.store().happensAfter(4, application.store()::goDown);
        try {
            run.run();
        } catch (RuntimeException e) {
            application.store().comeBack();
        }
        assertEquals(true, onlyOrder().status().isOpen());
        application.reconcileAfter(Duration.ofMinutes(2));
        application.passTimeTo(FIRST.plus(Duration.ofMinutes(10)));
        application.reconcileAfter(Duration.ofMinutes(2));
        assertEquals(OrderStatus.PAID, onlyOrder().status());
        assertEquals(1, provider.taken(onlyOrder().id()));
    }

    @Test
    void whileItIsPausedNothingIsChargedAndAfterwardsItIs() {
        acme.renewAutomatically(REDIS, 1);
        application.topUp(ACME, "60.00");
        pause.of(ACME, new Wish.Pause("they asked for it"));
        pause.ofAll(new Wish.Pause("wrong prices"));
        application.passTimeTo(FIRST);
        assertEquals(List.of(), orders());
        assertEquals(Optional.empty(), run.nextDueAt(), "or the sandbox clock would wait for it");
        pause.ofAll(new Wish.Resume());
        assertEquals(0, run.run());
        assertEquals(Optional.empty(), pause.of(ACME, new Wish.Resume()).orElseThrow().chargePause());
        assertEquals(1, run.run());
        assertEquals(MONTH_LATER, end(REDIS));
    }

    @Test
    void anOrderThatWaitsForTheProviderIsNotTakenUpInAPause() {
        acme.renewAutomatically(REDIS, 1);
        keepCard();
        provider.goDown();
        application.passTimeTo(FIRST);
        assertEquals(OrderStatus.UNPAID, onlyOrder().status());
        pause.ofAll(new Wish.Pause("wrong prices"));
        provider.comeBack();
        application.passTimeTo(FIRST.plus(Duration.ofHours(3)));
        assertEquals(OrderStatus.UNPAID, onlyOrder().status());
        pause.ofAll(new Wish.Resume());
        run.run();
        assertEquals(OrderStatus.PAID, onlyOrder().status());
    }

    @Test
    void ordersThatAPauseComesBeforeEndAndAreNoFailedAttempts() {
        List<InstanceId> ids = withCards(7);
        provider.onceAnswered(Call.PREPARE, () -> pause.ofAll(new Wish.Pause("wrong prices")));
        application.passTimeTo(FIRST);
        List<Order> open = orders().stream().filter(order -> order.status().isOpen()).toList();
        assertEquals(List.of(), open, "nobody waits for what is paused");
        assertTrue(ids.stream().anyMatch(id -> end(id).equals(TERM_END)), "some were not begun");
        pause.ofAll(new Wish.Resume());
        application.passTimeTo(SECOND);
        ids.forEach(id -> assertEquals(MONTH_LATER, end(id), id::value));
        ids.forEach(id -> assertEquals(List.of(), application.port(Browse.class).timeline(acme.caller(), id).stream()
                .map(RecordedEvent::event).filter(AutoRenewalFailed.class::isInstance).toList()));
    }

    @Test
    void whoCanPayFromABalanceDoesNotWaitForCards() {
        withCards(4);
        List<InstanceId> paid = IntStream.range(0, 4).mapToObj(i -> new InstanceId("z-" + i)).toList();
        paid.forEach(id -> application.register(id, Examples.GLOBEX));
        paid.forEach(id -> application.customer(Examples.GLOBEX).renewAutomatically(id, 1));
        application.topUp(Examples.GLOBEX, "240.00");
        List<Instant> endsThen = new ArrayList<>();
        provider.onceAnswered(Call.PREPARE, () -> paid.forEach(id -> endsThen.add(application.operator().term(id).term().end())));
        application.passTimeTo(FIRST);
        assertEquals(Collections.nCopies(4, MONTH_LATER), endsThen);
        assertEquals(new ChargeTally(8, 8, 0, 0, 0, 0, 0), runs().getFirst().tally());
    }

    @Test
    void aRunThatHasLastedLongEnoughLeavesTheRestToTheNext() {
        List<InstanceId> ids = withCards(200);
        provider.onceAnswered(Call.PREPARE, () -> application.clock().advance(Examples.CHARGE_PACE.longestRun()));
        application.clock().moveTo(FIRST);
        int first = run.run();
        assertTrue(first > 0 && first < 200, () -> first + " at first");
        assertEquals(200, first + run.run());
        ids.forEach(id -> assertEquals(MONTH_LATER, end(id), id::value));
    }

    @Test
    void whoIsAskedToStopBeginsNoMoreAndAnotherGoesOnWithinALease() {
        List<InstanceId> ids = withCards(200);
        provider.onceAnswered(Call.PREPARE, application.port(Stop.class)::ask);
        application.clock().moveTo(FIRST);
        run.run();
        assertTrue(ids.stream().anyMatch(id -> end(id).equals(TERM_END)), "some were not begun");
        assertEquals(Optional.of(FIRST), run.nextDueAt(), "and are due");
    }

    private List<InstanceId> withCards(int count) {
        List<InstanceId> ids = IntStream.range(0, count).mapToObj(i -> new InstanceId("c-" + i)).toList();
        ids.forEach(id -> application.register(id, ACME));
        ids.forEach(id -> acme.renewAutomatically(id, 1));
        keepCard();
        return ids;
    }

    @Test
    void whatCameOfARunIsKept() {
        List<InstanceId> ids = IntStream.range(0, 5).mapToObj(i -> new InstanceId("r-" + i)).toList();
        ids.forEach(id -> application.register(id, ACME));
        ids.forEach(id -> acme.renewAutomatically(id, 1));
        application.topUp(ACME, "240.00");
        assertEquals(0, run.run());
        assertEquals(List.of(), runs(), "what has nothing to do is not kept");
        application.clock().moveTo(FIRST);
        run.run();
        ChargeRun only = runs().getFirst();
        assertEquals(5, only.due());
        assertEquals(new ChargeTally(5, 4, 1, 0, 0, 0, 0), only.tally());
        assertTrue(only.finishedAt().isPresent());
        assertEquals(1, runs().size());
    }

    @Test
    void oneThatIsBrokenHoldsUpNoOtherAndIsCalledOut() {
        List<InstanceId> ids = IntStream.range(0, 5).mapToObj(i -> new InstanceId("r-" + i)).toList();
        ids.forEach(id -> application.register(id, ACME));
        ids.forEach(id -> acme.renewAutomatically(id, 1));
        application.topUp(ACME, "300.00");
        application.store().refuseOrdersFor(ids.get(1));
        application.clock().moveTo(FIRST);
        assertThrows(IllegalStateException.class, run::run);
        assertEquals(2, run.run(), "those after its batch");
        assertEquals(List.of(MONTH_LATER, TERM_END, MONTH_LATER, MONTH_LATER, MONTH_LATER), ids.stream().map(this::end).toList());
        assertEquals(1, runs().stream().mapToInt(one -> one.tally().failed()).sum());
        assertEquals(Optional.of(FIRST.plus(Examples.CHARGE_PACE.pause())), run.nextDueAt(), "it is tried again in a while");
    }

    @Test
    void aCardIsCountedAsItStandsAfterTheRun() {
        acme.renewAutomatically(REDIS, 1);
        keepCard();
        provider.goDown();
        application.passTimeTo(FIRST);
        assertEquals(new ChargeTally(1, 0, 0, 0, 0, 1, 0), runs().getFirst().tally(), "nobody could ask");
        provider.comeBack();
        provider.leaveNextOpen();
        application.passTimeTo(FIRST.plus(Duration.ofHours(3)));
        assertEquals(new ChargeTally(1, 0, 0, 0, 1, 0, 0), runs().getFirst().tally());
    }

    private List<ChargeRun> runs() {
        return application.port(Operations.class).report().chargeRuns();
    }

    @Test
    void moreThanABatchIsDoneInOneRun() {
        List<InstanceId> ids = IntStream.range(0, 10).mapToObj(i -> new InstanceId("r-" + i)).toList();
        ids.forEach(id -> application.register(id, ACME));
        ids.forEach(id -> acme.renewAutomatically(id, 1));
        application.topUp(ACME, "600.00");
        application.clock().moveTo(FIRST);
        assertEquals(10, run.countDue(99));
        assertEquals(10, run.run());
        assertEquals(cny("0.00"), balance());
    }

    private static PriceList withoutTheSmallOne(Instant effectiveFrom) {
        PriceList list = Examples.priceList("cny-later", effectiveFrom, "60.00");
        return new PriceList(list.id(), list.currency(), effectiveFrom, list.specs().subList(1, 2), list.periods(), list.factors());
    }

    private void keepCard() {
        CustomerReference customer = provider.savedCards().open(ACME);
        application.store().inTransaction(tx -> {
            tx.accounts().nameCustomer(ACME, customer);
            return true;
        });
        provider.keepGoodCard(customer);
    }

    private Instant end(InstanceId id) {
        return acme.term(id).term().end();
    }

    private Money balance() {
        return Books.of(application).account(ACME).orElseThrow().balance();
    }

    private List<Order> orders() {
        return application.port(Browse.class).orders(acme.caller(), OrderFilter.ALL, PageRequest.first(99)).orElseThrow().items();
    }

    private Order onlyOrder() {
        List<Order> orders = orders();
        assertEquals(1, orders.size(), orders::toString);
        return orders.getFirst();
    }

    private List<InstanceEvent> told() {
        return application.port(Browse.class).timeline(acme.caller(), REDIS).stream().map(RecordedEvent::event).toList();
    }

    private List<InstanceEvent> failures() {
        return told().stream().filter(AutoRenewalFailed.class::isInstance).toList();
    }

    private InstanceEvent lastTold() {
        return told().getLast();
    }

    private <E extends InstanceEvent> E lastOf(Class<E> type) {
        return told().reversed().stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }
}
