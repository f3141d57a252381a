package io.renewal.domain.settlement;

import static io.renewal.domain.Examples.LARGE;
import static io.renewal.domain.Examples.SMALL;
import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.orderId;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.anInstance;
import static io.renewal.domain.InstanceExample.endOf;
import static io.renewal.domain.InstanceExample.subscriptionOf;
import static io.renewal.domain.settlement.Settlement.conclude;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.renewal.domain.payment.Tender;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.DaysGranted;
import io.renewal.domain.event.InstanceEvent.InstanceRenewed;
import io.renewal.domain.event.InstanceEvent.InstanceUnlocked;
import io.renewal.domain.event.InstanceEvent.PaymentDeclined;
import io.renewal.domain.event.InstanceEvent.SpecChanged;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.ScheduledChange;
import io.renewal.domain.ledger.LedgerAccount;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.lifecycle.LifecycleProgress;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderExample;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.pricing.Price;
import io.renewal.domain.pricing.PriceLine;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.event.InstanceEvent.OrderRefundDue;
import io.renewal.domain.order.RefundReason;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.payment.ProviderReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an answer to a payment does. */
class SettlementTest {
    private static final PaymentAnswer PAID = new PaymentAnswer.Paid();
    private static final Instant EARLY = shanghai("2024-02-26T10:00");
    private static final Instant LATE = shanghai("2024-03-02T10:00");
    private static final Instant NEW_END = shanghai("2024-03-29T00:00");
    private final Instance instance = anInstance().build();

    private static Paying paying(Instance instance, Optional<SpecId> spec) {
        RenewalQuote quote = OrderExample.quote(instance, 1, spec, EARLY);
        return OrderExample.placed(orderId(1), instance, quote, EARLY).pay(Tender.BALANCE, EARLY);
    }

    @Test
    void paidInTimeTheTermIsProlongedAndTheMoneyMoved() {
        Settlement settlement = conclude(paying(instance, Optional.empty()), instance, PAID, EARLY);
        assertEquals(OrderStatus.PAID, settlement.order().status());
        assertEquals(NEW_END, endOf(settlement.instance()));
        assertEquals(SMALL, settlement.instance().nextSpec());
        assertEquals(List.of(new Movement(LedgerAccount.BALANCE, LedgerAccount.REVENUE, cny("60.00"))), settlement.movements());
        assertEquals(List.of(renewed(SMALL, EARLY, "60.00")), settlement.events());
    }

    @Test
    void paidOnlyAfterTheNewEndItIsOwedBack() {
        Settlement settlement = conclude(paying(instance, Optional.empty()), instance, PAID, NEW_END);
        assertEquals(OrderStatus.REFUND_DUE, settlement.order().status());
        assertEquals(instance, settlement.instance());
        assertEquals(OrderStatus.PAID,
                conclude(paying(instance, Optional.empty()), instance, PAID, NEW_END.minusNanos(1)).order().status());
    }

    @Test
    void anotherSpecPaidInTimeIsScheduledForTheOldEnd() {
        Settlement settlement = conclude(paying(instance, Optional.of(LARGE)), instance, PAID, EARLY);
        assertEquals(SMALL, settlement.instance().spec());
        assertEquals(Optional.of(new ScheduledChange(LARGE, END, orderId(1))), subscriptionOf(settlement.instance()).scheduledChange());
        assertEquals(List.of(renewed(LARGE, END, "120.00")), settlement.events());
    }

    @Test
    void anotherSpecOrderedInTimeButPaidLateAppliesAtOnce() {
        Settlement settlement = conclude(paying(instance, Optional.of(LARGE)), instance, PAID, LATE);
        assertEquals(LARGE, settlement.instance().spec());
        assertEquals(Optional.empty(), subscriptionOf(settlement.instance()).scheduledChange());
        assertEquals(List.of(renewed(LARGE, LATE, "120.00"), new SpecChanged(orderId(1), SMALL, LARGE)), settlement.events());
    }

    @Test
    void theEventTellsOfAnEarlierScheduleWhenItStillStands() {
        Instance changing = anInstance().endingAt(shanghai("2024-03-15T00:00")).changingTo(LARGE, END).build();
        Settlement settlement = conclude(paying(changing, Optional.empty()), changing, PAID, EARLY);
        assertEquals(List.of(END), settlement.events().stream().map(InstanceRenewed.class::cast).map(InstanceRenewed::specFrom).toList());
    }

    @Test
    void aScheduledSpecThatHadItsTimeIsToldOfBeforeWhatWasPaid() {
        Instance changing = anInstance().endingAt(shanghai("2024-03-15T00:00")).changingTo(LARGE, END).build();
        Paying paying = OrderExample.paying(changing, LATE);
        InstanceEvent changed = new SpecChanged(orderId(900), SMALL, LARGE);
        Settlement settlement = conclude(paying, changing, PAID, LATE);
        assertEquals(changed, settlement.events().getFirst());
        assertEquals(2, settlement.events().size());
        assertEquals(LARGE, settlement.instance().spec());
        Settlement again = conclude(OrderExample.paying(settlement.instance(), LATE), settlement.instance(), PAID, LATE);
        assertEquals(1, again.events().size(), "and only once");
    }

    @Test
    void anUnlockIsToldOfExactlyIfALockWas() {
        Settlement late = conclude(paying(instance, Optional.empty()), instance.locked(LATE), PAID, LATE);
        assertEquals(new InstanceUnlocked(orderId(1), NEW_END), late.events().getLast());
        assertEquals(LifecycleProgress.NONE, subscriptionOf(late.instance()).progress());
        Settlement lockNotRecorded = conclude(paying(instance, Optional.empty()), instance, PAID, LATE);
        assertEquals(List.of(InstanceRenewed.class), lockNotRecorded.events().stream().map(Object::getClass).toList());
    }

    @Test
    void grantedDaysProlongTheTermForNothing() {
        Settlement granted = Settlement.atOnce(OrderExample.grant(instance, 3, LATE), instance.locked(LATE), LATE);
        assertEquals(OrderStatus.PAID, granted.order().status());
        assertEquals(List.of(), granted.order().attempts());
        assertEquals(List.of(), granted.movements());
        Instant newEnd = shanghai("2024-03-03T00:00");
        assertEquals(newEnd, endOf(granted.instance()));
        assertEquals(List.of(new DaysGranted(orderId(1), 3, "an outage", END, newEnd), new InstanceUnlocked(orderId(1), newEnd)),
                granted.events());
    }

    @Test
    void grantedDaysLeaveAScheduledSpecItsTime() {
        Instance changing = anInstance().endingAt(shanghai("2024-03-15T00:00")).changingTo(LARGE, END).build();
        Instance granted = Settlement.atOnce(OrderExample.grant(changing, 3, EARLY), changing, EARLY).instance();
        assertEquals(subscriptionOf(changing).scheduledChange(), subscriptionOf(granted).scheduledChange());
        assertEquals(SMALL, granted.spec());
    }

    @Test
    void aLockedInstanceIsUnlocked() {
        assertEquals(InstanceStatus.LOCKED, instance.statusAt(LATE));
        Settlement settlement = conclude(paying(instance, Optional.empty()), instance, PAID, LATE);
        assertEquals(InstanceStatus.NORMAL, settlement.instance().statusAt(LATE));
        assertEquals(NEW_END, endOf(settlement.instance()));
    }

    @Test
    void declinedNothingMovesAndAnotherMethodMayBeTried() {
        DeclineReason stolen = new DeclineReason("stolen_card");
        Settlement settlement = conclude(paying(instance, Optional.of(LARGE)), instance, new PaymentAnswer.Declined(stolen), EARLY);
        assertEquals(OrderStatus.UNPAID, settlement.order().status());
        assertSame(instance, settlement.instance());
        assertEquals(List.of(), settlement.movements());
        assertEquals(List.of(new PaymentDeclined(orderId(1), "stolen_card")), settlement.events());
    }

    @Test
    void voidedNothingMovesAndNothingIsTold() {
        Settlement settlement = conclude(paying(instance, Optional.empty()), instance, new PaymentAnswer.Voided(), EARLY);
        assertEquals(OrderStatus.UNPAID, settlement.order().status());
        assertSame(instance, settlement.instance());
        assertEquals(List.of(), settlement.movements());
        assertEquals(List.of(), settlement.events());
    }

    static List<Instance> noLongerAsOrdered() {
        return List.of(anInstance().releasedAt(LATE).build(), anInstance().endingAt(END.plusSeconds(86_400)).build(),
                anInstance().endingAt(END.minusSeconds(1)).build(), anInstance().paidByUse().build());
    }

    @ParameterizedTest
    @MethodSource("noLongerAsOrdered")
    void whatWasPaidButCannotBeDoneAnyMoreIsOwedBack(Instance meanwhile) {
        Settlement settlement = conclude(paying(instance, Optional.of(LARGE)), meanwhile, PAID, LATE);
        assertEquals(OrderStatus.REFUND_DUE, settlement.order().status());
        assertSame(meanwhile, settlement.instance());
        assertEquals(List.of(new Movement(LedgerAccount.BALANCE, LedgerAccount.REVENUE, cny("120.00"))), settlement.movements());
        assertEquals(List.of(new OrderRefundDue(orderId(1), cny("120.00"), RefundReason.PAID_IN_VAIN)), settlement.events());
    }

    @Test
    void whatIsPaidAfterTheOrderHasEndedIsOwedBack() {
        ProviderReference payment = new ProviderReference("pi_late");
        Paying paying = OrderExample.unpaid(instance, EARLY).pay(OrderExample.CARD, EARLY);
        Cancelled ended = paying.goingOn(paying.attempt().knownAs(payment)).voidedAndCancelled(CancellationReason.REQUESTED, EARLY);
        Settlement settlement = Settlement.paidTooLate(ended, payment, instance, LATE);
        assertEquals(OrderStatus.REFUND_DUE, settlement.order().status());
        assertSame(instance, settlement.instance());
        assertEquals(List.of(new Movement(LedgerAccount.PROVIDER_CLEARING, LedgerAccount.REVENUE, cny("60.00"))), settlement.movements());
        assertEquals(List.of(new OrderRefundDue(ended.id(), cny("60.00"), RefundReason.PAID_TOO_LATE)), settlement.events());
    }

    @ParameterizedTest(name = "{0}: from {1}")
    @CsvSource({"BALANCE, BALANCE", "CARD, PROVIDER_CLEARING", "HOSTED, PROVIDER_CLEARING"})
    void theMoneyComesFromWhereTheMethodTakesIt(PaymentMethod method, LedgerAccount from) {
        Paying paying = OrderExample.unpaid(instance, EARLY).pay(switch (method) {
            case BALANCE -> Tender.BALANCE;
            case CARD -> OrderExample.CARD;
            case HOSTED -> OrderExample.PAGE;
        }, EARLY);
        assertEquals(List.of(new Movement(from, LedgerAccount.REVENUE, cny("60.00"))),
                conclude(paying, instance, PAID, EARLY).movements());
    }

    @Test
    void aPriceOfNothingPostsNothing() {
        Paying paying = paying(instance, Optional.empty());
        Settlement settlement = conclude(new Paying(forNothing(paying.details()), List.of(), paying.attempt()), instance, PAID, EARLY);
        assertEquals(OrderStatus.PAID, settlement.order().status());
        assertEquals(NEW_END, endOf(settlement.instance()));
        assertEquals(List.of(), settlement.movements());
    }

    private static InstanceRenewed renewed(SpecId spec, Instant specFrom, String price) {
        return new InstanceRenewed(orderId(1), OrderOrigin.MANUAL, END, NEW_END, spec, specFrom, cny(price));
    }

    private static OrderDetails forNothing(OrderDetails details) {
        RenewalQuote quote = (RenewalQuote) details.purchase();
        return new OrderDetails(details.id(), details.accountId(), details.origin(), forNothing(quote), details.createdAt(),
                details.payBefore());
    }

    private static RenewalQuote forNothing(RenewalQuote quote) {
        Price nothing = new Price(cny("0.00"), List.of(new PriceLine("free of charge", cny("0.00"))));
        return new RenewalQuote(quote.instanceId(), quote.period(), quote.spec(), quote.currentEndTime(), quote.countsFrom(),
                quote.newEndTime(), quote.anchor(), nothing, quote.priceListId());
    }
}
