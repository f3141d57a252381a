package io.renewal.domain.giveback;

import static io.renewal.domain.Examples.LARGE;
import static io.renewal.domain.Examples.PRICES;
import static io.renewal.domain.Examples.SMALL;
import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.orderId;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.anInstance;
import static io.renewal.domain.InstanceExample.endOf;
import static io.renewal.domain.InstanceExample.subscriptionOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.domain.payment.Tender;
import io.renewal.domain.Examples;
import io.renewal.domain.event.InstanceEvent.OrderRefunded;
import io.renewal.domain.event.InstanceEvent.RenewalGivenBack;
import io.renewal.domain.giveback.GiveBackDecision.GivenBack;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.ledger.LedgerAccount;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.lifecycle.DueStep;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.lifecycle.LifecycleProgress;
import io.renewal.domain.lifecycle.Reminders;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paid;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderExample;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.settlement.Settlement;
import io.renewal.domain.specchange.Origins;
import io.renewal.domain.specchange.SpecChangeDecision.Offered;
import io.renewal.domain.specchange.SpecChangeRequest;
import io.renewal.domain.specchange.SpecChangeRules;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be given back, and what that does. */
class GivingBackTest {
    private static final Instant NOW = shanghai("2024-02-19T10:00");
    private static final Instant LATE = shanghai("2024-03-02T10:00");
    private final Instance before = anInstance().anchoredOn(31).build();

    private static Settlement renewed(int number, Instance instance, Optional<SpecId> spec, Tender tender, Instant now) {
        return Settlement.conclude(OrderExample
                .placed(orderId(number), instance, OrderExample.quote(instance, 1, spec, now), now).pay(tender, now), instance,
                new PaymentAnswer.Paid(), now);
    }

    private static Settlement renewed(int number, Instance instance) {
        return renewed(number, instance, Optional.empty(), Tender.BALANCE, NOW);
    }

    private static GiveBackDecision giveBack(Settlement paid, Instance instance, Instant now, Order... history) {
        return new GivingBack(instance, Optional.empty(), List.of(history)).decide((Paid) paid.order(), now);
    }

    private static GivenBack givenBack(Settlement paid) {
        return assertInstanceOf(GivenBack.class, giveBack(paid, paid.instance(), NOW, paid.order()));
    }

    @Test
    void theInstanceIsAsItWasBeforeTheRenewal() {
        assertEquals(before, givenBack(renewed(1, before)).settlement().instance());
    }

    @Test
    void whatWasPaidFromTheBalanceIsBackOnItAtOnce() {
        GivenBack givenBack = givenBack(renewed(1, before));
        Settlement refund = givenBack.refund().orElseThrow();
        assertEquals(OrderStatus.REFUND_DUE, givenBack.due().status());
        assertEquals(OrderStatus.REFUNDED, refund.order().status());
        assertEquals(List.of(), givenBack.settlement().movements());
        assertEquals(List.of(new Movement(LedgerAccount.REVENUE, LedgerAccount.BALANCE, cny("60.00"))), refund.movements());
        assertEquals(List.of(new OrderRefunded(orderId(1), cny("60.00"), PaymentMethod.BALANCE)), refund.events());
    }

    @ParameterizedTest
    @EnumSource(names = {"CARD", "HOSTED"})
    void whatCameThroughAProviderIsOwed(PaymentMethod method) {
        GivenBack givenBack = givenBack(
                renewed(1, before, Optional.empty(), method == PaymentMethod.CARD ? OrderExample.CARD : OrderExample.PAGE, NOW));
        assertEquals(Optional.empty(), givenBack.refund());
        assertEquals(NOW, givenBack.due().dueSince());
        assertEquals(before, givenBack.settlement().instance());
    }

    @Test
    void whatItHadScheduledIsDroppedAndTheEventTellsWhatGoesOn() {
        Settlement changing = renewed(1, before, Optional.of(LARGE), Tender.BALANCE, NOW);
        GivenBack givenBack = givenBack(changing);
        assertEquals(before, givenBack.settlement().instance());
        assertEquals(List.of(new RenewalGivenBack(orderId(1), endOf(changing.instance()), END, SMALL)), givenBack.settlement().events());
    }

    @Test
    void whatAnEarlierRenewalScheduledStays() {
        Settlement changing = renewed(1, before, Optional.of(LARGE), Tender.BALANCE, NOW);
        GivenBack givenBack = givenBack(renewed(2, changing.instance()));
        assertEquals(changing.instance(), givenBack.settlement().instance());
        assertEquals(LARGE, ((RenewalGivenBack) givenBack.settlement().events().getFirst()).spec());
    }

    @Test
    void theWayToTheReleaseBeginsAgainAtTheOldEnd() {
        Instance instance = givenBack(renewed(1, before)).settlement().instance();
        assertEquals(LifecycleProgress.NONE, subscriptionOf(instance).progress());
        assertEquals(Optional.of(new DueStep.Lock(END)), instance.nextStep());
    }

    @Test
    void ofTheOldEndTheCustomerIsNotRemindedAgain() {
        LifecyclePolicy silent = subscriptionOf(before).policy();
        LifecyclePolicy reminding = new LifecyclePolicy(silent.id(), silent.runsOnDays(), silent.lockedDays(), silent.lateRenewal(),
                silent.horizonMonths(), silent.expiringDays(), silent.finalNoticeDays(),
                new Reminders(List.of(14, 10, 3), List.of(), List.of()));
        Instance told = anInstance().anchoredOn(31).under(reminding).build().reminded(NOW);
        Instance without = givenBack(renewed(1, told)).settlement().instance();
        assertEquals(told, without);
        assertEquals(Optional.of(new DueStep.Remind(shanghai("2024-02-26T00:00"), 3)), without.nextStep());
    }

    @Test
    void itIsNotRenewedAutomaticallyNextMorning() {
        AutoRenewal monthly = AutoRenewal.Charging.from(RenewalPeriod.ofMonths(1), Instant.EPOCH);
        assertEquals(AutoRenewal.remindersOnly(), afterGivingBack(monthly));
    }

    @Test
    void whoLetsItEndIsNotReminded() {
        AutoRenewal none = new AutoRenewal.LeftToEnd();
        assertEquals(none, afterGivingBack(none));
    }

    private AutoRenewal afterGivingBack(AutoRenewal autoRenewal) {
        Subscription plan = subscriptionOf(before);
        Instance instance = new Instance(before.id(), before.accountId(), before.location(), before.spec(),
                new Subscription(plan.term(), plan.anchor(), plan.calendar(), plan.policy(), autoRenewal, Optional.empty()),
                Optional.empty());
        return subscriptionOf(givenBack(renewed(1, instance)).settlement().instance()).autoRenewal();
    }

    @Test
    void theSameEndCanBeRenewedAgainAndThatGivenBack() {
        Instance without = givenBack(renewed(1, before)).settlement().instance();
        Settlement again = renewed(2, without);
        assertEquals(renewed(1, before).instance(), again.instance());
        assertEquals(before, givenBack(again).settlement().instance());
    }

    @Test
    void onlyTheLastOfStackedRenewalsIsGivenBack() {
        Settlement first = renewed(1, before);
        Settlement second = renewed(2, first.instance());
        Settlement third = renewed(3, second.instance());
        assertEquals(new GiveBackDecision.NotTheLast(endOf(third.instance())), giveBack(first, third.instance(), NOW));
        assertEquals(new GiveBackDecision.NotTheLast(endOf(third.instance())), giveBack(second, third.instance(), NOW));
        Instance without = assertInstanceOf(GivenBack.class, giveBack(third, third.instance(), NOW)).settlement().instance();
        assertEquals(second.instance(), without);
        assertEquals(first.instance(), assertInstanceOf(GivenBack.class, giveBack(second, without, NOW)).settlement().instance());
    }

    @Test
    void aRenewalThatDaysWereGrantedOnIsNotTheLast() {
        Settlement paid = renewed(1, before);
        Instance prolonged = Settlement.atOnce(OrderExample.grant(paid.instance(), 3, NOW), paid.instance(), NOW).instance();
        assertEquals(new GiveBackDecision.NotTheLast(endOf(prolonged)), giveBack(paid, prolonged, NOW));
    }

    @Test
    void grantedDaysAreNotGivenBack() {
        Settlement granted = Settlement.atOnce(OrderExample.grant(before, 3, NOW), before, NOW);
        assertEquals(new GiveBackDecision.NotARenewal(), giveBack(granted, granted.instance(), NOW));
    }

    @Test
    void aTermThatHasBegunIsNotGivenBack() {
        Settlement paid = renewed(1, before);
        assertInstanceOf(GivenBack.class, giveBack(paid, paid.instance(), END.minusNanos(1)));
        assertEquals(new GiveBackDecision.TermBegun(END), giveBack(paid, paid.instance(), END));
    }

    @ParameterizedTest
    @EnumSource
    void aLateRenewalHasBegunFromWhereverItCounts(LateRenewal late) {
        Instance locked = anInstance().under(Examples.policy("any", 0, 7, late)).build();
        Settlement paid = renewed(1, locked, Optional.empty(), Tender.BALANCE, LATE);
        assertInstanceOf(GiveBackDecision.TermBegun.class, giveBack(paid, paid.instance(), LATE));
    }

    @Test
    void whatIsReleasedIsNotGivenBack() {
        Settlement paid = renewed(1, before);
        Instance released = anInstance().endingAt(endOf(paid.instance())).releasedAt(NOW).build();
        assertEquals(new GiveBackDecision.InstanceReleased(NOW), giveBack(paid, released, NOW));
    }

    @Test
    void nothingIsGivenBackWhileAnOrderIsOpen() {
        Settlement paid = renewed(1, before);
        Unpaid open = OrderExample.placed(orderId(2), paid.instance(), OrderExample.quote(paid.instance(), 1, Optional.empty(), NOW), NOW);
        assertEquals(new GiveBackDecision.OrderInProgress(orderId(2), OrderStatus.UNPAID),
                new GivingBack(paid.instance(), Optional.of(open), List.of(open)).decide((Paid) paid.order(), NOW));
    }

    @Test
    void aRenewalBeforeAChangeOfSpecIsNotGivenBackAndOneAfterItIs() {
        Settlement first = renewed(1, before);
        Unpaid change = changing(orderId(2), first.instance(), first.order());
        Settlement changed = Settlement.conclude(change.pay(Tender.BALANCE, NOW), first.instance(), new PaymentAnswer.Paid(), NOW);
        assertEquals(new GiveBackDecision.SpecChangedSince(orderId(2)),
                giveBack(first, changed.instance(), NOW, first.order(), changed.order()));
        assertEquals(new GiveBackDecision.NotARenewal(), giveBack(changed, changed.instance(), NOW));

        Settlement after = renewed(3, changed.instance());
        assertInstanceOf(GivenBack.class, giveBack(after, after.instance(), NOW, first.order(), changed.order(), after.order()));
    }

    @Test
    void aChangeThatWasOrderedCountsThoughItWasNeverPaid() {
        Settlement first = renewed(1, before);
        Order ended = changing(orderId(2), first.instance(), first.order()).cancel(CancellationReason.REQUESTED, NOW);
        assertEquals(new GiveBackDecision.SpecChangedSince(orderId(2)), giveBack(first, first.instance(), NOW, first.order(), ended));
    }

    private static Unpaid changing(OrderId id, Instance instance, Order bought) {
        Origins origins = new Origins(SMALL, List.of(bought), Map.of(PRICES.id(), PRICES));
        SpecChangeRules rules = new SpecChangeRules(instance, PRICES, Optional.empty(), origins);
        Offered offered = assertInstanceOf(Offered.class, rules.decide(SpecChangeRequest.forQuote(LARGE), NOW));
        return Unpaid.placed(new OrderDetails(id, instance.accountId(), OrderOrigin.MANUAL, offered.change(), NOW, END));
    }
}
