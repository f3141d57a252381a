package io.renewal.application.payment;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.CARD;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.PAGE;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.CancelOrder;
import io.renewal.application.port.in.HearProvider;
import io.renewal.application.port.in.MoveClock;
import io.renewal.application.port.in.Operations;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.PayOrder;
import io.renewal.application.port.in.PayOrder.Result;
import io.renewal.application.port.in.ReconcilePayments;
import io.renewal.application.port.in.RunDueWork;
import io.renewal.application.port.in.WithdrawPayments;
import io.renewal.application.port.out.PaymentProvider;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.application.testkit.FakeProvider.Call;
import io.renewal.application.testkit.FakeProvider.Fault;
import io.renewal.application.testkit.FakeProvider.Loss;
import io.renewal.application.testkit.Requests;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.AttemptId;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.WebAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PayingAtTheProviderTest {
    private static final Instant END_AFTER_3 = Instant.parse("2024-05-30T16:00:00Z");
    private static final WebAddress BACK = new WebAddress("https://shop.example/back");
    private final TestApplication application = TestApplication.acmeWith("200.00");
    private final FakeProvider provider = application.provider();
    private final TestCaller acme = application.customer(ACME);
    private final OrderId order = acme.place(REDIS, 3);

    @Test
    void aCardRenewsAtOnceAndLeavesTheBalanceAlone() {
        Order paid = assertInstanceOf(Result.Paid.class, acme.pay(order, CARD)).order();
        assertEquals(paid, acme.order(order));
        assertEquals(END_AFTER_3, acme.term(REDIS).term().end());
        assertEquals(1, provider.taken(order));
        assertEquals(cny("200.00"), balance());
    }

    @Test
    void orderingAndPayingByCardIsOneRequest() {
        acme.cancel(order);
        Order paid = assertInstanceOf(OrderRenewal.Result.Ordered.class, acme.orderAndPay(acme.wish(REDIS, 1), CARD)).order();
        assertEquals(OrderStatus.PAID, paid.status());
        assertEquals(1, provider.taken(paid.id()));
    }

    @Test
    void aDeclinedCardLeavesTheOrderToBePaidInAnotherWay() {
        Order declined = assertInstanceOf(Result.Declined.class, acme.pay(order, card(FakeProvider.EMPTY_CARD))).order();
        assertEquals(Optional.of(FakeProvider.NO_FUNDS), last(declined).declineReason());
        assertInstanceOf(Result.Paid.class, acme.pay(order));
        assertEquals(0, provider.taken(order));
    }

    @Test
    void aCardThatTheProviderDoesNotKnowIsDeclined() {
        assertInstanceOf(Result.Declined.class, acme.pay(order, card(FakeProvider.UNKNOWN_CARD)));
        assertEquals(List.of(), provider.payments());
    }

    @Test
    void whoIsNotThereToBeAskedIsDeclined() {
        Order declined = assertInstanceOf(Result.Declined.class, acme.pay(order, card(FakeProvider.ASKING_CARD))).order();
        assertEquals(Optional.of(DeclineReason.AUTHENTICATION_REQUIRED), last(declined).declineReason());
        provider.customerPays(provider.payments().getFirst());
        assertEquals(0, provider.taken(order), "it was withdrawn");
    }

    @Test
    void whoIsThereIsAskedByTheirBank() {
        Tender asked = new Tender.Card(FakeProvider.ASKING_CARD, Optional.of(BACK));
        Order.Paying paying = assertInstanceOf(Order.Paying.class, assertInstanceOf(Result.Paying.class, acme.pay(order, asked)).order());
        assertEquals(Optional.of(new WebAddress("https://pay.example/payment-1")), paying.attempt().atProvider().page());
        customerPays();
        assertEquals(OrderStatus.PAID, status());
    }

    @Test
    void aPageIsPaidWhenTheProviderSaysSo() {
        Order.Paying paying = assertInstanceOf(Order.Paying.class, assertInstanceOf(Result.Paying.class, acme.pay(order, PAGE)).order());
        assertEquals(Optional.of(new WebAddress("https://pay.example/payment-1")), paying.attempt().atProvider().page());
        assertEquals(OrderStatus.PAYING, status());
        customerPays();
        assertEquals(OrderStatus.PAID, status());
        assertEquals(1, provider.taken(order));
    }

    @Test
    void aPageThatIsPaidIsFoundWithoutAnyCallback() {
        acme.pay(order, PAGE);
        provider.customerPays(provider.payments().getFirst());
        application.reconcileAfter(Duration.ofSeconds(10));
        assertEquals(OrderStatus.PAID, status());
    }

    @Test
    void anAbandonedPageBlocksNobodyForLong() {
        acme.pay(order, PAGE);
        application.passTimeTo(NOW.plus(Duration.ofMinutes(30)).minusNanos(1000));
        assertEquals(OrderStatus.PAYING, status());
        application.passTimeTo(NOW.plus(Duration.ofMinutes(30)));
        assertEquals(OrderStatus.UNPAID, status());
        provider.customerPays(provider.payments().getFirst());
        assertEquals(0, provider.taken(order), "the page is closed");
        assertInstanceOf(Result.Paid.class, acme.pay(order));
    }

    @Test
    void twoTabsShareOnePage() {
        Order first = assertInstanceOf(Result.Paying.class, acme.pay(order, PAGE)).order();
        Order second = assertInstanceOf(Result.Paying.class, acme.pay(order, PAGE)).order();
        assertEquals(first, second);
        assertEquals(1, provider.payments().size());
    }

    @Test
    void anotherWayToPayClosesThePageFirst() {
        acme.pay(order, PAGE);
        Order paid = assertInstanceOf(Result.Paid.class, acme.pay(order)).order();
        assertEquals(List.of(PaymentMethod.HOSTED, PaymentMethod.BALANCE), paid.attempts().stream().map(PaymentAttempt::method).toList());
        provider.customerPays(provider.payments().getFirst());
        assertEquals(0, provider.taken(order));
        assertEquals(cny("20.00"), balance());
    }

    @Test
    void whatIsPaidJustBeforeAnotherWayWins() {
        acme.pay(order, PAGE);
        provider.customerPays(provider.payments().getFirst());
        assertInstanceOf(Result.NotPayable.class, acme.pay(order));
        assertEquals(OrderStatus.PAID, status());
        assertEquals(cny("200.00"), balance());
        assertEquals(1, provider.taken(order));
    }

    @Test
    void whoComesLateWithAnAttemptThatAnotherReplacedLeavesTheOtherAlone() {
        Tender asked = new Tender.Card(FakeProvider.ASKING_CARD, Optional.of(BACK));
        provider.onceAnswered(Call.PREPARE, () -> assertInstanceOf(Result.Paying.class, acme.pay(order, asked)));
        Order after = assertInstanceOf(Result.Paying.class, acme.pay(order, CARD)).order();
        assertEquals(2, after.attempts().size());
        assertEquals(after, acme.order(order));
        assertEquals(0, provider.taken(order), "the first card was withdrawn");
        customerPays();
        assertEquals(OrderStatus.PAID, status());
        assertEquals(1, provider.taken(order));
    }

    @Test
    void anotherWayWaitsUntilTheProviderHasWithdrawnTheFirst() {
        acme.pay(order, PAGE);
        provider.goDown();
        assertInstanceOf(Result.NotPayable.class, acme.pay(order));
        assertEquals(OrderStatus.PAYING, status());
        provider.comeBack();
        application.reconcileAfter(Duration.ofMinutes(1));
        assertEquals(OrderStatus.UNPAID, status());
        assertInstanceOf(Result.Paid.class, acme.pay(order));
    }

    @Test
    void cancellingClosesThePage() {
        acme.pay(order, PAGE);
        assertInstanceOf(CancelOrder.Result.Cancelled.class, acme.cancel(order));
        provider.customerPays(provider.payments().getFirst());
        assertEquals(0, provider.taken(order));
    }

    @Test
    void cancellingWaitsForTheProviderAndIsNotForgotten() {
        acme.pay(order, PAGE);
        provider.goDown();
        assertInstanceOf(CancelOrder.Result.Cancelling.class, acme.cancel(order));
        acme.pay(order);
        provider.comeBack();
        application.reconcileAfter(Duration.ofMinutes(2));
        assertEquals(OrderStatus.CANCELLED, status());
    }

    @Test
    void whatIsCancelledWhileTheProviderTellsThatNobodyHasConfirmedYetIsNotConfirmed() {
        provider.plan(new Fault(Call.CONFIRM, Loss.BEFORE));
        acme.pay(order, CARD);
        provider.plan(new Fault(Call.WITHDRAW, Loss.BEFORE));
        provider.onceAnswered(Call.LOOK, () -> assertInstanceOf(CancelOrder.Result.Cancelling.class, acme.cancel(order)));
        application.reconcileAfter(Duration.ofMinutes(1));
        assertEquals(OrderStatus.CANCELLED, status());
        assertEquals(0, provider.taken(order));
    }

    @Test
    void aPageThatIsShownWhileItIsCancelledIsClosed() {
        Tender asked = new Tender.Card(FakeProvider.ASKING_CARD, Optional.of(BACK));
        provider.plan(new Fault(Call.WITHDRAW, Loss.BEFORE));
        provider.onceAnswered(Call.CONFIRM, () -> assertInstanceOf(CancelOrder.Result.Cancelling.class, acme.cancel(order)));
        acme.pay(order, asked);
        assertEquals(OrderStatus.CANCELLED, status());
        provider.customerPays(provider.payments().getFirst());
        assertEquals(0, provider.taken(order));
    }

    @Test
    void whatIsPaidJustBeforeItIsCancelledStands() {
        acme.pay(order, PAGE);
        provider.customerPays(provider.payments().getFirst());
        assertInstanceOf(CancelOrder.Result.Stands.class, acme.cancel(order));
        assertEquals(OrderStatus.PAID, status());
    }

    @Test
    void anOrderWhoseTimeIsOverEndsOnceItsPaymentIsWithdrawn() {
        provider.goDown();
        assertInstanceOf(Result.Paying.class, acme.pay(order, CARD));
        provider.comeBack();
        provider.plan(new Fault(Call.CONFIRM, Loss.BEFORE));
        application.reconcileAfter(Duration.ofMinutes(1));
        provider.goDown();
        application.passTimeTo(NOW.plus(Duration.ofDays(7)));
        assertEquals(OrderStatus.PAYING, status(), "only the provider's word ends it");
        provider.comeBack();
        application.reconcileAfter(Duration.ofHours(1));
        assertEquals(OrderStatus.CANCELLED, status());
        assertEquals(0, provider.taken(order));
    }

    @Test
    void nothingIsSentAgainAfterTheProviderMayHaveForgottenIt() {
        provider.plan(new Fault(Call.CONFIRM, Loss.BEFORE));
        acme.pay(order, CARD);
        provider.forgetKeys();
        application.clock().advance(Duration.ofHours(23));
        application.reconcileAfter(Duration.ofMinutes(1));
        assertEquals(OrderStatus.UNPAID, status());
        assertEquals(0, provider.taken(order));
    }

    @Test
    void whatAnotherNodePreparesJustNowIsNotGivenUp() {
        provider.plan(new Fault(Call.PREPARE, Loss.AFTER));
        Order.Paying paying = assertInstanceOf(Order.Paying.class, assertInstanceOf(Result.Paying.class, acme.pay(order, CARD)).order());
        ProviderReference payment = provider.payments().getFirst();
        application.clock().advance(Duration.ofHours(23));
        // The claim, and the look at the order.
        application.store().happensAfter(2, () -> application.store().inTransaction(tx -> {
            tx.attempts().update(paying.goingOn(paying.attempt().knownAs(payment)));
            return true;
        }));
        application.reconcileAfter(Duration.ofMinutes(1));
        assertEquals(OrderStatus.PAYING, status());
        application.reconcileAfter(Duration.ofMinutes(2));
        assertEquals(OrderStatus.UNPAID, status());
        assertEquals(new PaymentProvider.Standing.Definite(new PaymentAnswer.Voided()), provider.look(payment));
    }

    @Test
    void anInstanceIsNotReleasedWhileItsPaymentIsInDoubt() {
        Instant release = TERM_END.plus(Duration.ofDays(7));
        application.passTimeTo(release.minus(Duration.ofDays(1)));
        OrderId late = acme.place(REDIS, 1);
        provider.plan(new Fault(Call.CONFIRM, Loss.AFTER));
        acme.pay(late, CARD);
        provider.goDown();
        application.passTimeTo(release);
        assertEquals(false, acme.instance(REDIS).isReleased());
        Operations.Report report = application.port(Operations.class).report();
        assertEquals(List.of(new Operations.HeldRelease(REDIS, ACME, new Operations.Hold.PaymentInProgress(late), release)),
                report.heldReleases());
        assertEquals(List.of(new AttemptId(late, 1)), report.payments().stream().map(Operations.OpenPayment::attempt).toList());
        assertEquals(new Operations.Unsettled(1, 1, 0), application.port(Operations.class).unsettled(9));
        provider.comeBack();
        application.reconcileAfter(Duration.ofHours(1));
        assertEquals(OrderStatus.PAID, acme.order(late).status());
        application.passTimeTo(release.plus(Duration.ofHours(2)));
        assertEquals(false, acme.instance(REDIS).isReleased());
    }

    @Test
    void moneyForACancelledOrderIsGivenBack() {
        acme.pay(order, PAGE);
        acme.cancel(order);
        takesAllTheSame();
        assertEquals(OrderStatus.REFUNDED, status());
        assertEquals(1, provider.taken(order));
        assertEquals(0, provider.kept(order));
        assertEquals(TERM_END, acme.term(REDIS).term().end());
    }

    @Test
    void whatTheProviderRefusesToGiveBackGoesToTheBalance() {
        acme.pay(order, PAGE);
        acme.cancel(order);
        provider.refusesRefundsOf(provider.payments().getFirst());
        takesAllTheSame();
        assertEquals(OrderStatus.REFUNDED, status());
        assertEquals(cny("380.00"), balance());
    }

    @Test
    void aRefundIsTriedUntilTheProviderAnswers() {
        acme.pay(order, PAGE);
        acme.cancel(order);
        provider.plan(new Fault(Call.REFUND, Loss.AFTER));
        takesAllTheSame();
        assertEquals(OrderStatus.REFUND_DUE, status());
        assertEquals(new Operations.Unsettled(0, 0, 1), application.port(Operations.class).unsettled(9));
        application.reconcileAfter(Duration.ofMinutes(1));
        assertEquals(OrderStatus.REFUNDED, status());
        assertEquals(0, provider.kept(order));
        assertEquals(new Operations.Unsettled(0, 0, 0), application.port(Operations.class).unsettled(9));
    }

    @Test
    void moneyThatComesAgainstTheProvidersWordForAnOrderThatGoesOnCriesForHelp() {
        acme.pay(order, PAGE);
        acme.pay(order);
        assertThrows(IllegalStateException.class, this::takesAllTheSame);
        assertEquals(OrderStatus.PAID, status());
    }

    @Test
    void soDoesMoneyOfAnotherAttemptOfAnOrderThatWasGivenBack() {
        acme.pay(order, PAGE);
        acme.pay(order, CARD);
        acme.cancel(order);
        assertEquals(OrderStatus.REFUNDED, status());
        assertThrows(IllegalStateException.class, this::takesAllTheSame);
    }

    @Test
    void aRefusedPreparationEndsNoAttemptThatAnotherNodeHasTold() {
        provider.onceAnswered(Call.PREPARE, () -> application.store().inTransaction(tx -> {
            Order.Paying paying = assertInstanceOf(Order.Paying.class, tx.orders().find(order).orElseThrow());
            tx.attempts().update(paying.goingOn(paying.attempt().knownAs(new ProviderReference("payment of the other"))));
            return true;
        }));
        assertInstanceOf(Result.Paying.class, acme.pay(order, card(FakeProvider.UNKNOWN_CARD)));
        assertEquals(OrderStatus.PAYING, status());
    }

    @Test
    void callbacksOfOthersAreNotHeard() {
        acme.pay(order, PAGE);
        provider.customerPays(provider.payments().getFirst());
        assertEquals(HearProvider.Result.NOT_GENUINE, application.port(HearProvider.class).hear("payment-1", "forged"));
        assertEquals(HearProvider.Result.HEARD, hear("", FakeProvider.SIGNATURE));
        assertEquals(HearProvider.Result.HEARD, hear("payment-77", FakeProvider.SIGNATURE));
        assertEquals(OrderStatus.PAYING, status());
    }

    @Test
    void aLateCallbackForAPaidOrderChangesNothing() {
        acme.pay(order, PAGE);
        customerPays();
        Books books = Books.of(application);
        assertEquals(HearProvider.Result.HEARD, hear("payment-1", FakeProvider.SIGNATURE));
        assertEquals(books, Books.of(application));
    }

    @Test
    void aRepeatedRequestTellsHowTheOrderStandsUntilThePaymentHasEnded() {
        PayOrder.Command payment = new PayOrder.Command(acme.caller(), order, PAGE);
        assertInstanceOf(Result.Paying.class, pay(payment, "k"));
        Outcome<Result> waiting = payAgain(payment, "k");
        assertEquals(waiting, payAgain(payment, "k"));
        customerPays();
        Outcome<Result> paid = payAgain(payment, "k");
        assertNotEquals(waiting, paid);
        assertEquals(paid, payAgain(payment, "k"));
        assertEquals(1, provider.payments().size());
    }

    @Test
    void aRepeatedRequestIsAnsweredHoweverItsOrderEnded() {
        PayOrder.Command payment = new PayOrder.Command(acme.caller(), order, PAGE);
        assertInstanceOf(Result.Paying.class, pay(payment, "k"));
        assertInstanceOf(CancelOrder.Result.Cancelled.class, acme.cancel(order));
        Outcome<Result> ended = payAgain(payment, "k");
        assertEquals(ended, payAgain(payment, "k"));
    }

    @Test
    void aRenewalThatIsGivenBackGoesBackToItsCard() {
        acme.pay(order, CARD);
        Order back = assertInstanceOf(CancelOrder.Result.GivenBack.class, acme.cancel(order)).order();
        assertEquals(PaymentMethod.CARD, assertInstanceOf(Order.Refunded.class, back).way());
        assertEquals(0, provider.kept(order));
        assertEquals(TERM_END, acme.term(REDIS).term().end());
    }

    @Test
    void aRefundThatTheBankSendsBackGoesToTheBalanceOnce() {
        acme.pay(order, CARD);
        acme.cancel(order);
        ProviderReference payment = provider.payments().getFirst();
        provider.refusesRefundsOf(payment);
        hear(payment.value(), FakeProvider.SIGNATURE);
        assertEquals(PaymentMethod.BALANCE, assertInstanceOf(Order.Refunded.class, acme.order(order)).way());
        assertEquals(cny("380.00"), balance());
        Books books = Books.of(application);
        hear(payment.value(), FakeProvider.SIGNATURE);
        assertEquals(books, Books.of(application));
    }

    @Test
    void aRefundThatArrivedIsLeftAlone() {
        acme.pay(order, CARD);
        acme.cancel(order);
        Books books = Books.of(application);
        hear(provider.payments().getFirst().value(), FakeProvider.SIGNATURE);
        assertEquals(books, Books.of(application));
    }

    @Test
    void aRequestThatACrashInterruptedGoesOnWhenItIsRepeated() {
        PayOrder.Command payment = new PayOrder.Command(acme.caller(), order, CARD);
        provider.onceAnswered(Call.CONFIRM, application.store()::goDown);
        assertThrows(StoreUnavailableException.class, () -> pay(payment, "k"));
        application.store().comeBack();
        assertEquals(OrderStatus.PAYING, status());
        payAgain(payment, "k");
        assertEquals(OrderStatus.PAID, status());
        assertEquals(1, provider.taken(order));
    }

    @Test
    void aMoveOfTheClockConcludesWhatRealTimeWould() {
        provider.plan(new Fault(Call.CONFIRM, Loss.AFTER));
        assertInstanceOf(Result.Paying.class, acme.pay(order, CARD));
        moveBy(Period.ofMonths(1));
        assertEquals(NOW, assertInstanceOf(Order.Paid.class, acme.order(order)).paidAt());
    }

    @Test
    void aMoveOfTheClockDoesNotHurryAProviderThatIsSilent() {
        provider.plan(new Fault(Call.CONFIRM, Loss.AFTER));
        acme.pay(order, CARD);
        provider.goDown();
        moveBy(Period.ofMonths(2));
        assertEquals(OrderStatus.PAYING, status(), "only the provider's word ends it");
        assertEquals(4, application.port(Operations.class).report().payments().getFirst().looks());
    }

    private void moveBy(Period period) {
        assertInstanceOf(MoveClock.Result.Moved.class, Requests.fresh(application.port(MoveClock.class)
                .move(new MoveClock.By(period, Duration.ZERO), Requests.of(application.operator().caller(), "move"))));
    }

    @Test
    void reconciliationEndsAfterTheBatchAtHandWhenTheProcessIsToEnd() {
        List<OrderId> pages = payOnPages(7);
        application.store().letPass(Duration.ofHours(1));
        provider.payments().forEach(provider::customerPays);
        provider.onceAnswered(Call.LOOK, application.port(RunDueWork.class)::stop);
        assertEquals(3, application.port(ReconcilePayments.class).run());
        assertEquals(4, pages.stream().filter(page -> acme.order(page).status() == OrderStatus.PAYING).count());
    }

    @Test
    void withdrawalEndsAfterTheBatchAtHandWhenTheProcessIsToEnd() {
        List<OrderId> pages = payOnPages(7);
        application.clock().advance(Duration.ofMinutes(30));
        provider.onceAnswered(Call.WITHDRAW, application.port(RunDueWork.class)::stop);
        assertEquals(3, application.port(WithdrawPayments.class).run());
        assertEquals(4, pages.stream().filter(page -> acme.order(page).status() == OrderStatus.PAYING).count());
    }

    /** Of as many instances. */
    private List<OrderId> payOnPages(int many) {
        List<InstanceId> ids = IntStream.range(0, many).mapToObj(i -> new InstanceId("r-" + i)).toList();
        ids.forEach(id -> application.register(id, ACME));
        List<OrderId> orders = ids.stream().map(id -> acme.place(id, 1)).toList();
        orders.forEach(each -> assertInstanceOf(Result.Paying.class, acme.pay(each, PAGE)));
        return orders;
    }

    private void customerPays() {
        ProviderReference payment = provider.payments().getLast();
        provider.customerPays(payment);
        hear(payment.value(), FakeProvider.SIGNATURE);
    }

    private void takesAllTheSame() {
        provider.takesAllTheSame(provider.payments().getFirst());
        hear(provider.payments().getFirst().value(), FakeProvider.SIGNATURE);
    }

    private HearProvider.Result hear(String body, String signature) {
        return application.port(HearProvider.class).hear(body, signature);
    }

    private Result pay(PayOrder.Command payment, String key) {
        return Requests.fresh(application.port(PayOrder.class).pay(payment, Requests.of(acme.caller(), key)));
    }

    private Outcome<Result> payAgain(PayOrder.Command payment, String key) {
        Outcome<Result> outcome = application.port(PayOrder.class).pay(payment, Requests.of(acme.caller(), key));
        assertInstanceOf(Outcome.Replayed.class, outcome);
        return outcome;
    }

    private OrderStatus status() {
        return acme.order(order).status();
    }

    private Money balance() {
        return Books.of(application).account(ACME).orElseThrow().balance();
    }

    private static PaymentAttempt.Ended last(Order order) {
        return assertInstanceOf(PaymentAttempt.Ended.class, order.attempts().getLast());
    }

    private static Tender card(CardId card) {
        return Tender.Card.offSession(card);
    }
}
