package io.renewal.application.ordering;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.MID;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.SMALL;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.OrderSpecChange;
import io.renewal.application.port.in.OrderSpecChange.Result;
import io.renewal.application.port.in.PayOrder;
import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.port.in.QuoteSpecChange;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.account.Account;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.event.InstanceEvent.OrderPlaced;
import io.renewal.domain.event.InstanceEvent.SpecChanged;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.domain.specchange.SpecChangeRefusal;
import io.renewal.domain.specchange.SpecChangeRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ChangingSpecsTest {
    /** The midnight that ends the day of the examples. */
    private static final Instant MIDNIGHT = Instant.parse("2024-02-08T16:00:00Z");
    private final TestApplication application = TestApplication.acmeWith("1000.00");
    private final TestCaller acme = application.customer(ACME);

    @Test
    void aQuoteChangesNothing() {
        Books books = Books.of(application);
        SpecChange quoted = assertInstanceOf(QuoteSpecChange.Result.Quoted.class, acme.quoteSpec(REDIS, MID)).change();
        assertEquals(cny("40.00"), quoted.price().total());
        assertEquals(20, quoted.days());
        assertEquals(MIDNIGHT, quoted.pricedFrom());
        assertEquals(books, Books.of(application));
    }

    @Test
    void anOpenOrderKeepsNobodyFromAsking() {
        acme.place(REDIS, 1);
        assertInstanceOf(QuoteSpecChange.Result.Quoted.class, acme.quoteSpec(REDIS, MID));
    }

    @Test
    void aDearerSpecIsPaidAndAppliesAtOnce() {
        OrderId order = acme.changeSpec(REDIS, MID);
        assertEquals(OrderStatus.PAID, acme.order(order).status());
        assertEquals(MID, acme.instance(REDIS).spec());
        assertEquals(TERM_END, acme.term(REDIS).term().end());
        assertEquals(cny("960.00"), balance());
        assertEquals(List.of(new OrderPlaced(order, OrderOrigin.MANUAL, cny("40.00"), MIDNIGHT), new SpecChanged(order, SMALL, MID)),
                lastEvents(2));
    }

    @Test
    void whatNobodyPaysForWaitsUntilMidnightAtItsPrice() {
        OrderId order = place(MID);
        assertEquals(MIDNIGHT, acme.order(order).details().payBefore());
        assertEquals(SMALL, acme.instance(REDIS).spec());
        application.clock().moveTo(MIDNIGHT.minusNanos(1000));
        assertInstanceOf(PayOrder.Result.Paid.class, acme.pay(order));
        assertEquals(MID, acme.instance(REDIS).spec());
        assertEquals(cny("960.00"), balance());
    }

    @Test
    void afterMidnightItIsOver() {
        OrderId order = place(MID);
        application.passTimeTo(MIDNIGHT.plusSeconds(1));
        assertInstanceOf(PayOrder.Result.NotPayable.class, acme.pay(order));
        assertEquals(SMALL, acme.instance(REDIS).spec());
        assertEquals(new OrderCancelled(order, CancellationReason.NOT_PAID_IN_TIME), lastEvents(1).getFirst());
        assertEquals(cny("38.00"), acme.order(acme.changeSpec(REDIS, MID)).details().price());
    }

    @Test
    void declinedItWaitsToBePaid() {
        application.topUp(ACME, "-970.00");
        Order declined = assertInstanceOf(Result.Declined.class, acme.orderAndPay(acme.specWish(REDIS, MID))).order();
        assertEquals(OrderStatus.UNPAID, declined.status());
        assertEquals(SMALL, acme.instance(REDIS).spec());
        application.topUp(ACME, "10.00");
        assertInstanceOf(PayOrder.Result.Paid.class, acme.pay(declined.id()));
        assertEquals(cny("0.00"), balance());
    }

    @Test
    void aCheaperSpecAppliesAtOnceAndItsRefundIsOnTheBalance() {
        acme.changeSpec(REDIS, MID);
        Order order = assertInstanceOf(Result.Ordered.class, acme.order(acme.specWish(REDIS, SMALL))).order();
        assertEquals(new Order.Paid(order.details(), List.of(), NOW), order);
        assertEquals(order, acme.order(order.id()));
        assertEquals(cny("-40.00"), order.details().price());
        assertEquals(SMALL, acme.instance(REDIS).spec());
        assertEquals(cny("1000.00"), balance());
        assertEquals(List.of(new SpecChanged(order.id(), MID, SMALL)), lastEvents(1));
    }

    @Test
    void aDiscountedYearIsNotTurnedIntoMoney() {
        application.topUp(ACME, "1000.00");
        application.clock().moveTo(TERM_END.minus(Duration.ofDays(1)));
        acme.changeSpec(REDIS, MID);
        acme.renew(REDIS, 12);
        Money paid = balance();
        assertEquals(cny("774.00"), paid, "2.00 for the last day, 1224.00 for the year");
        application.clock().moveTo(TERM_END);
        acme.changeSpec(REDIS, SMALL);
        assertEquals(cny("1386.00"), balance(), "as if the year had been bought with the small one");
    }

    @Test
    void aDiscountIsMeasuredByThePriceListItWasBoughtBy() {
        application.clock().moveTo(TERM_END.minus(Duration.ofDays(1)));
        acme.changeSpec(REDIS, MID);
        acme.renew(REDIS, 1);
        assertInstanceOf(PublishPriceList.Result.Published.class, application.port(PublishPriceList.class)
                .publish(Examples.priceList("cheap-small", application.clock().instant().plusSeconds(1), "1.00")));
        application.clock().moveTo(TERM_END);
        assertEquals(cny("-60.00"), acme.order(acme.changeSpec(REDIS, SMALL)).details().price());
    }

    @Test
    void refusalsHaveNoEffect() {
        assertRefused(new SpecChangeRefusal.SpecNotSold(new SpecId("none")), acme.specWish(REDIS, new SpecId("none")));
        assertRefused(new SpecChangeRefusal.SpecUnchanged(SMALL), acme.specWish(REDIS, SMALL));
        assertRefused(new SpecChangeRefusal.NotNow(new RenewalRefusal.EndTimeMismatch(TERM_END)), wish(TERM_END.minusSeconds(1), "40.00"));
        assertRefused(new SpecChangeRefusal.PriceMismatch(cny("40.00")), wish(TERM_END, "39.99"));
    }

    @Test
    void aRepeatedClickChangesOnce() {
        assertInstanceOf(Result.Ordered.class, acme.orderAndPay(wish(TERM_END, "40.00")));
        assertRefused(new SpecChangeRefusal.SpecUnchanged(MID), wish(TERM_END, "40.00"));
    }

    @Test
    void oneOrderIsOpenAtATime() {
        OrderId change = place(MID);
        assertRefused(new SpecChangeRefusal.NotNow(new RenewalRefusal.OrderInProgress(change)), acme.specWish(REDIS, MID));
        assertEquals(new OrderRenewal.Result.Refused(new RenewalRefusal.OrderInProgress(change)), acme.order(acme.wish(REDIS, 1)));
    }

    @Test
    void whileAChangeIsScheduledNoOtherIsTaken() {
        acme.renew(REDIS, 1, MID);
        assertRefused(new SpecChangeRefusal.ScheduledChangeExists(acme.term(REDIS).scheduledChange().orElseThrow()),
                acme.specWish(REDIS, MID));
    }

    @Test
    void afterTheEndThereIsNothingToChange() {
        application.clock().moveTo(TERM_END);
        assertRefused(new SpecChangeRefusal.TermOver(TERM_END), acme.specWish(REDIS, MID));
    }

    @Test
    void theInstanceOfAnotherAccountDoesNotExist() {
        TestCaller globex = application.customer(GLOBEX);
        OrderSpecChange.Command wish = acme.specWish(REDIS, MID);
        Books books = Books.of(application);
        assertEquals(new Result.InstanceNotFound(REDIS),
                globex.order(new OrderSpecChange.Command(globex.caller(), REDIS, wish.change(), Optional.empty())));
        assertEquals(new QuoteSpecChange.Result.InstanceNotFound(REDIS), globex.quoteSpec(REDIS, MID));
        assertEquals(books, Books.of(application));
    }

    @Test
    void theRepeatedRequestIsAnsweredAsTheFirst() {
        IdempotentRequest<Result> request = acme.request();
        OrderSpecChange port = application.port(OrderSpecChange.class);
        assertInstanceOf(Outcome.Fresh.class, port.order(acme.specWish(REDIS, MID), request));
        Books books = Books.of(application);
        assertInstanceOf(Outcome.Replayed.class, port.order(acme.specWish(REDIS, MID), request));
        assertEquals(books, Books.of(application));
    }

    @Test
    void anUnpaidChangeIsCancelledAsAnyOrder() {
        acme.cancel(place(MID));
        acme.changeSpec(REDIS, MID);
    }

    @Test
    void renewalsGoOnWithTheNewSpec() {
        acme.changeSpec(REDIS, MID);
        assertEquals(cny("120.00"), acme.order(acme.renew(REDIS, 1)).details().price());
        assertTrue(acme.term(REDIS).scheduledChange().isEmpty());
    }

    private OrderId place(SpecId spec) {
        return assertInstanceOf(Result.Ordered.class, acme.order(acme.specWish(REDIS, spec))).order().id();
    }

    private OrderSpecChange.Command wish(Instant end, String price) {
        return new OrderSpecChange.Command(acme.caller(), REDIS,
                new SpecChangeRequest(MID, Optional.of(end), Optional.of(cny(price))), Optional.empty());
    }

    private void assertRefused(SpecChangeRefusal refusal, OrderSpecChange.Command wish) {
        Books books = Books.of(application);
        assertEquals(new Result.Refused(refusal), acme.orderAndPay(wish));
        assertEquals(books, Books.of(application));
    }

    private Money balance() {
        return Books.of(application).account(ACME).map(Account::balance).orElseThrow();
    }

    private List<InstanceEvent> lastEvents(int count) {
        List<InstanceEvent> all = Books.of(application).events().stream().map(RecordedEvent::event).toList();
        return all.subList(all.size() - count, all.size());
    }
}
