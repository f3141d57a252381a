package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.port.in.CancelOrder;
import io.renewal.application.port.in.HearProvider;
import io.renewal.application.port.in.PayOrder;
import io.renewal.application.port.in.ReconcilePayments;
import io.renewal.application.port.in.RunLifecycle;
import io.renewal.application.port.in.WithdrawPayments;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.WebAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Nobody knows who is first; but all agree on it, and nobody pays twice. */
class PaymentRacesTest extends PaymentRace {
    private static final int MANY = 24;
    private static final Tender ASKED = new Tender.Card(FakeProvider.ASKING_CARD, Optional.of(new WebAddress("https://shop.example/back")));
    private static final Tender EMPTY = Tender.Card.offSession(FakeProvider.EMPTY_CARD);
    private final PayOrder one = nodes.one(PayOrder.class);
    private final PayOrder other = nodes.other(PayOrder.class);

    @Test
    void theSameCardInTwoTabsIsChargedOnce() {
        race(order -> pay(one, order, Examples.CARD), order -> pay(other, order, Examples.CARD));
        assertAccounted(OrderStatus.PAID);
    }

    @Test
    void ofTwoCardsInTwoTabsOneIsCharged() {
        race(order -> pay(one, order, Examples.CARD), order -> pay(other, order, ASKED), this::customerPays);
        assertAccounted(OrderStatus.PAID, OrderStatus.UNPAID);
    }

    @Test
    void whatIsPaidByCardIsNotCancelledTooButMayBeGivenBack() {
        race(order -> pay(one, order, Examples.CARD), order -> cancel(nodes.other(CancelOrder.class), order));
        assertAccounted(OrderStatus.PAID, OrderStatus.CANCELLED, OrderStatus.REFUNDED);
    }

    @Test
    void aPageAndTheBalanceAreNotBothPaid() {
        topUp();
        race(order -> pay(one, order, Examples.PAGE), order -> pay(other, order, Tender.BALANCE), this::customerPays,
                this::customerPays);
        assertAccounted(OrderStatus.PAID, OrderStatus.UNPAID);
    }

    @Test
    void allThatMayHappenToAnOrderMayHappenAtOnce() {
        topUp();
        race(order -> pay(one, order, Examples.PAGE), order -> pay(other, order, Examples.CARD), order -> pay(one, order, EMPTY),
                order -> pay(other, order, Tender.BALANCE), this::customerPays, order -> hear(nodes.one(HearProvider.class), order),
                order -> cancel(nodes.other(CancelOrder.class), order), _ -> reconcile());
        assertAccounted(OrderStatus.PAID, OrderStatus.UNPAID, OrderStatus.CANCELLED, OrderStatus.REFUNDED);
    }

    @Test
    void twoNodesClaimEveryPaymentInDoubtOnce() {
        List<OrderId> placed = place(MANY);
        provider.goDown();
        placed.forEach(order -> pay(one, order, Examples.CARD));
        provider.comeBack();
        DATABASE.letPass(Duration.ofHours(1));
        List<Integer> done = new ArrayList<>();
        atOnce(List.of(nodes.one(ReconcilePayments.class), nodes.other(ReconcilePayments.class)).stream().<Runnable>map(node -> () -> {
            int claimed = node.run();
            synchronized (done) {
                done.add(claimed);
            }
        }).toList());
        assertEquals(MANY, done.stream().mapToInt(Integer::intValue).sum());
        assertAccounted(OrderStatus.PAID);
    }

    @Test
    void whatTwoNodesLookAtAtOnceIsConcludedOnce() {
        for (int round = 0; round < 4; round++) {
            List<OrderId> placed = place(MANY / 4);
            loseAnswers();
            placed.forEach(order -> pay(one, order, round(placed, order) % 2 == 0 ? Examples.CARD : EMPTY));
            loseAnswers();
            // No lease lasts: what one node has claimed, the other claims too.
            atOnce(List.of(this::reconcile, this::reconcile, this::reconcile, nodes.one(ReconcilePayments.class)::run));
        }
        assertAccounted(OrderStatus.PAID, OrderStatus.UNPAID);
    }

    @Test
    void aCallbackAndReconciliationConcludeOnce() {
        for (int round = 0; round < 4; round++) {
            provider.comeBack();
            List<OrderId> placed = place(MANY / 4);
            placed.forEach(order -> pay(one, order, Examples.PAGE));
            placed.forEach(this::customerPays);
            loseAnswers();
            List<Runnable> all = new ArrayList<>(List.of(this::reconcile, this::reconcile));
            placed.forEach(order -> all.add(() -> hear(nodes.one(HearProvider.class), order)));
            placed.forEach(order -> all.add(() -> hear(nodes.other(HearProvider.class), order)));
            atOnce(all);
        }
        assertAccounted(OrderStatus.PAID);
    }

    /** Else the two would wait for each other: who pays holds the account and wants the instance. */
    @Test
    void whatTheProviderTookIsConcludedWhileSomebodyHoldsTheAccount() {
        OrderId order = place(1).getFirst();
        pay(one, order, Examples.PAGE);
        customerPays(order);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Future<?> holder = threads.submit(() -> store.inTransaction(tx -> {
            tx.accounts().lock(Examples.ACME);
            held.countDown();
            await(done);
            return true;
        }));
        await(held);
        hear(nodes.other(HearProvider.class), order);
        done.countDown();
        result(holder);
        assertAccounted(OrderStatus.PAID);
    }

    @Test
    void whoPaysWhenTheTimeIsOverHasPaidOrIsNotCharged() {
        List<OrderId> placed = place(MANY);
        Instant over = order(placed.getFirst()).details().payBefore();
        clock.moveTo(over.minus(Duration.ofMinutes(10)));
        placed.forEach(order -> pay(one, order, Examples.PAGE));
        clock.moveTo(over);
        loseAnswers();
        List<Runnable> all = new ArrayList<>(List.of(nodes.one(WithdrawPayments.class)::run, nodes.other(WithdrawPayments.class)::run));
        placed.forEach(order -> all.add(() -> {
            customerPays(order);
            hear(nodes.other(HearProvider.class), order);
        }));
        atOnce(all);
        assertAccounted(OrderStatus.PAID, OrderStatus.CANCELLED, OrderStatus.REFUNDED);
    }

    @Test
    void anInstanceWhosePaymentIsInDoubtIsReleasedOnlyIfItIsNotPaid() {
        Instant release = Examples.TERM_END.plus(Duration.ofDays(7));
        List<OrderId> first = place(MANY);
        first.forEach(order -> cancel(nodes.one(CancelOrder.class), order));
        clock.moveTo(release.minus(Duration.ofDays(1)));
        nodes.one(RunLifecycle.class).run();
        clock.moveTo(release.minusSeconds(60));
        List<OrderId> placed = again(first);
        for (OrderId order : placed) {
            loseAnswers();
            pay(one, order, round(placed, order) % 2 == 0 ? Examples.CARD : EMPTY);
        }
        clock.moveTo(release);
        atOnce(List.of(nodes.one(RunLifecycle.class)::run, this::reconcile, nodes.other(RunLifecycle.class)::run, this::reconcile));
        settle();
        nodes.one(RunLifecycle.class).run();
        assertAccounted(OrderStatus.PAID, OrderStatus.CANCELLED, OrderStatus.REFUNDED);
        for (OrderId id : placed) {
            Order order = order(id);
            assertEquals(order.status() != OrderStatus.PAID, instance(order).isReleased(), order::toString);
        }
    }

    private static int round(List<OrderId> all, OrderId one) {
        return all.indexOf(one);
    }
}
