package io.renewal.domain.autorenewal;

import static io.renewal.domain.Examples.SMALL;
import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.orderId;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.endOf;
import static io.renewal.domain.autorenewal.AttemptCase.FIRST;
import static io.renewal.domain.autorenewal.AttemptCase.ID;
import static io.renewal.domain.autorenewal.AttemptCase.MONTHLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.domain.Examples;
import io.renewal.domain.autorenewal.AutoRenewalDecision.GoesOn;
import io.renewal.domain.autorenewal.AutoRenewalDecision.NotDue;
import io.renewal.domain.autorenewal.AutoRenewalDecision.Postponed;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.AutoRenewalFailed;
import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.AutoRenewal.Charging;
import io.renewal.domain.instance.AutoRenewal.LeftToEnd;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderExample;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.settlement.Settlement;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one attempt to renew automatically comes to. */
class AttemptTest {
    private static final Instant SECOND = shanghai("2024-02-23T08:00");
    private static final Instant THIRD = shanghai("2024-02-24T08:00");
    private static final DeclineReason NO_FUNDS = new DeclineReason("insufficient_funds");
    private final AttemptCase attempt = new AttemptCase();

    @ParameterizedTest(name = "{0} on the balance, {1}, card {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            60.00 | BALANCE CARD   | kept    | PAID: BALANCE
            59.99 | BALANCE CARD   | kept    | PAYING: BALANCE CARD
            59.99 | BALANCE CARD   | unasked | UNPAID: BALANCE
            59.99 | BALANCE CARD   | none    | CANCELLED: BALANCE
            60.00 | CARD BALANCE   | kept    | PAYING: CARD
            60.00 | CARD BALANCE   | unasked | UNPAID:
            60.00 | CARD BALANCE   | none    | PAID: BALANCE
            59.99 | CARD BALANCE   | none    | CANCELLED: BALANCE
            60.00 | BALANCE        | kept    | PAID: BALANCE
            59.99 | BALANCE        | kept    | CANCELLED: BALANCE
            60.00 | CARD           | kept    | PAYING: CARD
            60.00 | CARD           | unasked | UNPAID:
            60.00 | CARD           | none    | CANCELLED:
            60.00 | HOSTED BALANCE | kept    | PAID: BALANCE
            60.00 | HOSTED         | kept    | CANCELLED:
            60.00 | CARD HOSTED    | none    | CANCELLED:
            """)
    void everyMethodIsTriedInOrderOfPreference(String balance, String paymentOrder, String card, String outcome) {
        attempt.balance = balance;
        attempt.paymentOrder = Arrays.stream(paymentOrder.split(" ")).map(PaymentMethod::valueOf).toList();
        attempt.card = card(card);
        Order order = attempt.ordered().settlement().order();
        assertEquals(outcome.strip(), (order.status() + ": " + order.attempts().stream().map(tried -> tried.method().name())
                .collect(Collectors.joining(" "))).strip());
        assertEquals(OrderOrigin.AUTO_RENEWAL, order.details().origin());
        assertEquals(cny("60.00"), order.details().price());
    }

    @Test
    void aPaymentRenewsForTheCycleAndTellsSo() {
        Settlement settlement = attempt.settlement();
        assertEquals(shanghai("2024-03-29T00:00"), endOf(settlement.instance()));
        assertEquals(List.of("OrderPlaced", "InstanceRenewed"), names(settlement.events()));
        assertEquals(1, settlement.movements().size());
    }

    @Test
    void whatFailsIsCancelledAndToldWithTheNextAttempt() {
        attempt.balance = "0.00";
        Settlement settlement = attempt.settlement();
        assertEquals(CancellationReason.DECLINED, assertInstanceOf(Cancelled.class, settlement.order()).reason());
        assertEquals(List.of("OrderPlaced", "PaymentDeclined", "OrderCancelled", "AutoRenewalFailed"), names(settlement.events()));
        assertEquals(new AutoRenewalFailed(Optional.of(ID), "insufficient_balance", SECOND), settlement.events().getLast());
        assertEquals(Optional.of(SECOND), AttemptCase.TIMES.nextAt(settlement.instance()));
        assertEquals(List.of(), settlement.movements());
    }

    @Test
    void whoHasNoWayToPayIsToldThat() {
        attempt.paymentOrder = List.of(PaymentMethod.CARD);
        assertEquals(new AutoRenewalFailed(Optional.of(ID), "no_payment_method", SECOND), attempt.settlement().events().getLast());
    }

    @Test
    void onlyTheFirstFailureIsToldAndTheNextMorningIsTheNextAttempt() {
        attempt.instruction = MONTHLY.failed(FIRST);
        attempt.balance = "0.00";
        attempt.at("2024-02-23T08:00");
        Settlement settlement = attempt.settlement();
        assertEquals(List.of("OrderPlaced", "PaymentDeclined", "OrderCancelled"), names(settlement.events()));
        assertEquals(Optional.of(shanghai("2024-02-24T08:00")), AttemptCase.TIMES.nextAt(settlement.instance()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2024-02-22T07:59:59, false", "2024-02-22T08:00, true", "2024-02-29T00:00, true", "2024-03-06T08:00, true"})
    void itIsTriedFromItsTimeOnAlsoAfterTheEnd(String now, boolean tried) {
        assertEquals(!tried, attempt.at(now).decide() instanceof NotDue);
    }

    @Test
    void nobodyIsChargedWhoWishesToBeRemindedOrToLetItEnd() {
        for (AutoRenewal instruction : List.of(AutoRenewal.remindersOnly(), new LeftToEnd())) {
            attempt.instruction = instruction;
            assertEquals(new NotDue(), attempt.decide());
        }
    }

    @Test
    void nobodyIsChargedForWhatIsReleased() {
        attempt.instance.releasedAt(FIRST);
        assertEquals(new NotDue(), attempt.decide());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MANUAL", "AUTO_RENEWAL"})
    void aPaymentThatRunsPostponesTheAttempt(OrderOrigin origin) {
        Paying running = attempt.order(origin, "2024-02-22T08:00").pay(OrderExample.PAGE, FIRST);
        attempt.open = Optional.of(running);
        assertEquals(new Postponed(running.id(), attempt.instance(), List.of()), attempt.decide());
    }

    @Test
    void ofAChargeInDoubtTheCustomerIsToldNextMorning() {
        Paying running = attempt.order(OrderOrigin.AUTO_RENEWAL, "2024-02-22T08:00").pay(OrderExample.CARD, FIRST);
        attempt.open = Optional.of(running);
        attempt.at("2024-02-23T07:59");
        assertEquals(new Postponed(running.id(), attempt.instance(), List.of()), attempt.decide());
        attempt.at("2024-02-23T08:00");
        Postponed postponed = assertInstanceOf(Postponed.class, attempt.decide());
        assertEquals(List.of(new AutoRenewalFailed(Optional.of(running.id()), "no_answer", THIRD)), postponed.events());
        attempt.instruction = MONTHLY.failed(FIRST);
        assertEquals(attempt.instance(), postponed.instance());
        assertEquals(new Postponed(running.id(), attempt.instance(), List.of()), attempt.decide(), "once");
    }

    @ParameterizedTest
    @CsvSource({"2024-02-20T12:00, 2024-02-22T08:00", "2024-02-22T09:00, 2024-02-22T09:00"})
    void ofAPaymentByHandThatAnAttemptWaitsForTheCustomerIsToldNextMorning(String placed, String failed) {
        Paying running = attempt.order(OrderOrigin.MANUAL, placed).pay(OrderExample.CARD, shanghai(placed));
        attempt.open = Optional.of(running);
        attempt.at("2024-02-23T07:59");
        assertEquals(new Postponed(running.id(), attempt.instance(), List.of()), attempt.decide());
        attempt.at("2024-02-23T08:00");
        Postponed postponed = assertInstanceOf(Postponed.class, attempt.decide());
        assertEquals(List.of(new AutoRenewalFailed(Optional.of(running.id()), "no_answer", THIRD)), postponed.events());
        attempt.instruction = MONTHLY.failed(shanghai(failed));
        assertEquals(attempt.instance(), postponed.instance());
        assertEquals(new Postponed(running.id(), attempt.instance(), List.of()), attempt.decide(), "once");
    }

    @Test
    void aPaymentThatHasJustBegunIsNoMissedMorning() {
        attempt.at("2024-02-24T10:00");
        Paying running = attempt.order(OrderOrigin.MANUAL, "2024-02-24T09:55").pay(OrderExample.PAGE, shanghai("2024-02-24T09:55"));
        attempt.open = Optional.of(running);
        assertEquals(new Postponed(running.id(), attempt.instance(), List.of()), attempt.decide());
    }

    @Test
    void theCustomersOrderThatWaitsMakesRoom() {
        attempt.waiting(OrderOrigin.MANUAL, "2024-02-21T12:00");
        assertSuperseded(attempt.ordered().superseded());
    }

    @Test
    void soDoesOneThatWasMadeThisMorningByHand() {
        attempt.waiting(OrderOrigin.MANUAL, "2024-02-22T08:01").at("2024-02-22T08:02");
        assertSuperseded(attempt.ordered().superseded());
    }

    @Test
    void theCustomersOrderStaysUntilTheAttemptIsDue() {
        attempt.waiting(OrderOrigin.MANUAL, "2024-02-21T12:00").at("2024-02-22T07:59");
        assertEquals(new NotDue(), attempt.decide());
    }

    @Test
    void anOrderThatWasNotPaidInTimeEndedThen() {
        attempt.waiting(OrderOrigin.MANUAL, "2024-02-15T07:00");
        Cancelled over = attempt.ordered().superseded().orElseThrow();
        assertEquals(CancellationReason.NOT_PAID_IN_TIME, over.reason());
        assertEquals(shanghai("2024-02-22T07:00"), over.cancelledAt());
    }

    @ParameterizedTest(name = "at {0} it goes on: {1}")
    @CsvSource({"2024-02-22T08:10, true", "2024-02-23T07:59, true", "2024-02-23T08:00, false", "2024-02-25T12:00, false"})
    void anAutomaticOrderGoesOnUntilTheNextMorning(String now, boolean goesOn) {
        attempt.waiting(OrderOrigin.AUTO_RENEWAL, "2024-02-22T08:00").at(now);
        assertEquals(goesOn, attempt.decide() instanceof GoesOn);
        assertEquals(goesOn ? orderId(1) : ID, attempt.settlement().order().id());
    }

    @Test
    void itGoesOnToo_ifTheClockWasSetBack() {
        attempt.waiting(OrderOrigin.AUTO_RENEWAL, "2024-02-22T08:00").at("2024-02-22T07:30");
        assertEquals(orderId(1), assertInstanceOf(GoesOn.class, attempt.decide()).settlement().order().id());
    }

    @Test
    void whoseProviderWasSilentForADayIsToldWhileThereIsAnotherOrder() {
        attempt.waiting(OrderOrigin.AUTO_RENEWAL, "2024-02-22T08:00").at("2024-02-23T08:00");
        attempt.balance = "0.00";
        attempt.card = new CardOnFile.NotAskedFor();
        Settlement settlement = attempt.ordered().settlement();
        assertSuperseded(attempt.ordered().superseded());
        assertEquals(List.of("AutoRenewalFailed", "OrderPlaced", "PaymentDeclined"), names(settlement.events()));
        assertEquals(new AutoRenewalFailed(Optional.of(orderId(1)), "no_answer", THIRD), settlement.events().getFirst());
        assertEquals(Optional.of(SECOND), AttemptCase.TIMES.nextAt(settlement.instance()), "this attempt is still to be ended");
    }

    @Test
    void andIsToldThatOnce() {
        attempt.instruction = MONTHLY.failed(FIRST);
        attempt.waiting(OrderOrigin.AUTO_RENEWAL, "2024-02-23T08:00").at("2024-02-24T08:00");
        attempt.balance = "0.00";
        attempt.card = new CardOnFile.NotAskedFor();
        assertEquals(List.of("OrderPlaced", "PaymentDeclined"), names(attempt.settlement().events()));
    }

    @Test
    void whatWasTriedIsNotTriedAgainForTheSameOrder() {
        attempt.open = Optional.of(declinedByBalance());
        attempt.card = new CardOnFile.Kept(AttemptCase.CARD);
        Paying paying = assertInstanceOf(Paying.class, attempt.settlement().order());
        assertEquals(2, paying.attempt().number());
        Unpaid declined = paying.declined(NO_FUNDS, FIRST);
        attempt.open = Optional.of(declined);
        Settlement over = attempt.settlement();
        assertEquals(OrderStatus.CANCELLED, over.order().status());
        assertEquals(new AutoRenewalFailed(Optional.of(orderId(1)), "insufficient_funds", SECOND), over.events().getLast());
    }

    @Test
    void aCardThatNobodyAnsweredForIsNoReasonToDecline() {
        attempt.paymentOrder = List.of(PaymentMethod.CARD);
        attempt.open = Optional.of(attempt.order(OrderOrigin.AUTO_RENEWAL, "2024-02-22T08:00").pay(OrderExample.CARD, FIRST).voided(FIRST));
        attempt.card = new CardOnFile.Kept(AttemptCase.CARD);
        assertEquals(new AutoRenewalFailed(Optional.of(orderId(1)), "no_answer", SECOND), attempt.settlement().events().getLast());
    }

    @Test
    void whatWaitsForTheCardStandsUntilTheProviderIsAsked() {
        Unpaid waiting = declinedByBalance();
        attempt.open = Optional.of(waiting);
        attempt.card = new CardOnFile.NotAskedFor();
        assertEquals(new GoesOn(Settlement.unchanged(waiting, attempt.instance())), attempt.decide());
    }

    @Test
    void afterNotRenewalAnAutomaticOrderThatWaitsIsOver() {
        attempt.waiting(OrderOrigin.AUTO_RENEWAL, "2024-02-22T08:00");
        attempt.instruction = new LeftToEnd();
        Settlement settlement = attempt.settlement();
        assertEquals(CancellationReason.REQUESTED, assertInstanceOf(Cancelled.class, settlement.order()).reason());
        assertEquals(List.of("OrderCancelled"), names(settlement.events()));
        assertEquals(attempt.instance(), settlement.instance());
    }

    @Test
    void whatCostsNothingAsksForNoMethod() {
        attempt.prices = Optional.of(AttemptCase.forNothing());
        attempt.balance = "0.00";
        for (List<PaymentMethod> order : List.of(List.of(PaymentMethod.BALANCE), List.of(PaymentMethod.CARD),
                List.of(PaymentMethod.CARD, PaymentMethod.BALANCE), List.of(PaymentMethod.HOSTED))) {
            attempt.paymentOrder = order;
            assertEquals(OrderStatus.PAID, attempt.settlement().order().status(), order::toString);
            assertEquals(List.of(), attempt.settlement().movements());
        }
    }

    @Test
    void whatIsNotSoldAnyMoreIsToldWithoutAnOrder() {
        PriceList list = Examples.PRICES;
        attempt.prices = Optional.of(new PriceList(list.id(), list.currency(), list.effectiveFrom(),
                list.specs().stream().filter(spec -> !spec.spec().equals(SMALL)).toList(), list.periods(), list.factors()));
        assertRefused("spec_not_sold");
        attempt.prices = Optional.empty();
        assertRefused("spec_not_sold");
        attempt.prices = Optional.of(new PriceList(list.id(), list.currency(), list.effectiveFrom(), list.specs(),
                List.of(RenewalPeriod.ofMonths(3)), list.factors()));
        assertRefused("period_not_sold");
    }

    @Test
    void aTermReachesNoFurtherThanTheHorizon() {
        attempt.instance.endingAt(shanghai("2029-02-28T00:00"));
        attempt.instruction = MONTHLY.failed(shanghai("2024-02-21T08:00"));
        assertRefusedSilently();
        attempt.instruction = new Charging(RenewalPeriod.ofMonths(1), shanghai("2024-02-01T10:00"), Optional.empty());
        assertEquals(new NotDue(), attempt.decide(), "years to go");
    }

    @Test
    void aRefusalLeavesTheCustomersOrderAndEndsOnesOwnOfAnEarlierDay() {
        attempt.prices = Optional.empty();
        attempt.waiting(OrderOrigin.MANUAL, "2024-02-21T12:00");
        assertEquals(Optional.empty(), attempt.refused().superseded());
        attempt.waiting(OrderOrigin.AUTO_RENEWAL, "2024-02-22T08:00").at("2024-02-23T08:00");
        assertSuperseded(attempt.refused().superseded());
    }

    @Test
    void aScheduledSpecIsWhatIsBought() {
        attempt.instance.changingTo(Examples.LARGE, END);
        attempt.balance = "120.00";
        assertEquals(cny("120.00"), attempt.settlement().order().details().price());
        assertEquals(OrderStatus.PAID, attempt.settlement().order().status());
    }

    private Unpaid declinedByBalance() {
        return attempt.order(OrderOrigin.AUTO_RENEWAL, "2024-02-22T08:00").pay(Tender.BALANCE, FIRST)
                .declined(DeclineReason.INSUFFICIENT_BALANCE, FIRST);
    }

    private void assertRefused(String reason) {
        Instant next = SECOND;
        assertEquals(List.of(new AutoRenewalFailed(Optional.empty(), reason, next)), attempt.refused().events());
        assertEquals(Optional.of(next), AttemptCase.TIMES.nextAt(attempt.refused().instance()));
    }

    private void assertRefusedSilently() {
        assertEquals(List.of(), attempt.refused().events());
        assertEquals(Optional.of(SECOND), AttemptCase.TIMES.nextAt(attempt.refused().instance()));
    }

    private static void assertSuperseded(Optional<Cancelled> order) {
        assertEquals(Optional.of(CancellationReason.SUPERSEDED), order.map(Cancelled::reason));
    }

    private static CardOnFile card(String name) {
        return switch (name) {
            case "kept" -> new CardOnFile.Kept(AttemptCase.CARD);
            case "unasked" -> new CardOnFile.NotAskedFor();
            default -> new CardOnFile.None();
        };
    }

    private static List<String> names(List<InstanceEvent> events) {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }
}
