package io.renewal.application.ordering;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.MID;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.CancelOrder;
import io.renewal.application.port.in.CancelOrder.Result;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.account.Account;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.InstanceLocked;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.event.InstanceEvent.OrderRefunded;
import io.renewal.domain.event.InstanceEvent.RenewalGivenBack;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.giveback.GiveBackDecision;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.PaymentMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class GivingBackRenewalsTest {
    private final TestApplication application = TestApplication.acmeWith("1000.00");
    private final TestCaller acme = application.customer(ACME);
    private final Instance before = acme.instance(REDIS);

    @Test
    void everythingIsAsBeforeAndTheMoneyIsBack() {
        OrderId order = acme.renew(REDIS, 3, MID);
        Order.Paid paid = assertInstanceOf(Order.Paid.class, acme.order(order));
        Instant newEnd = acme.term(REDIS).term().end();
        application.clock().advance(Duration.ofHours(1));

        Order returned = assertInstanceOf(Result.GivenBack.class, acme.cancel(order)).order();
        assertEquals(new Order.Refunded(paid.details(), paid.attempts(), PaymentMethod.BALANCE, NOW.plus(Duration.ofHours(1))), returned);
        assertEquals(returned, acme.order(order));
        assertEquals(before, acme.instance(REDIS));
        assertEquals(cny("1000.00"), balance());
        assertEquals(List.of(new RenewalGivenBack(order, newEnd, TERM_END, before.spec()),
                new OrderRefunded(order, cny("360.00"), PaymentMethod.BALANCE)), lastEvents(2));
    }

    @Test
    void theSameEndCanBeRenewedAgain() {
        OrderId first = acme.renew(REDIS, 3);
        acme.cancel(first);
        OrderId second = acme.renew(REDIS, 1);
        assertEquals(OrderStatus.REFUNDED, acme.order(first).status());
        assertEquals(OrderStatus.PAID, acme.order(second).status());
        assertEquals(cny("940.00"), balance());
        assertInstanceOf(Result.GivenBack.class, acme.cancel(second));
        assertEquals(before, acme.instance(REDIS));
    }

    @Test
    void stackedRenewalsAreGivenBackFromTheLastOn() {
        OrderId first = acme.renew(REDIS, 1);
        OrderId second = acme.renew(REDIS, 1);
        Books books = Books.of(application);
        assertEquals(new Result.NotGivenBack(acme.order(first), new GiveBackDecision.NotTheLast(acme.term(REDIS).term().end())),
                acme.cancel(first));
        assertEquals(books, Books.of(application));
        assertInstanceOf(Result.GivenBack.class, acme.cancel(second));
        assertInstanceOf(Result.GivenBack.class, acme.cancel(first));
        assertEquals(before, acme.instance(REDIS));
    }

    @Test
    void itIsGivenBackOnce() {
        OrderId order = acme.renew(REDIS, 1);
        acme.cancel(order);
        Books books = Books.of(application);
        assertEquals(new Result.NotCancellable(acme.order(order)), acme.cancel(order));
        assertEquals(books, Books.of(application));
    }

    @Test
    void theRepeatedRequestIsAnsweredAsTheFirst() {
        OrderId order = acme.renew(REDIS, 1);
        IdempotentRequest<Result> request = acme.request();
        CancelOrder port = application.port(CancelOrder.class);
        CancelOrder.Command command = new CancelOrder.Command(acme.caller(), order, CancelOrder.Ending.EITHER);
        assertInstanceOf(Outcome.Fresh.class, port.cancel(command, request));
        Books books = Books.of(application);
        assertInstanceOf(Outcome.Replayed.class, port.cancel(command, request));
        assertEquals(books, Books.of(application));
    }

    @Test
    void whileAnOrderIsOpenNothingIsGivenBack() {
        OrderId order = acme.renew(REDIS, 1);
        OrderId open = acme.place(REDIS, 1);
        assertRefused(order, new GiveBackDecision.OrderInProgress(open, OrderStatus.UNPAID));
    }

    @Test
    void anOrderWhoseTimeIsOverIsNotInTheWay() {
        OrderId order = acme.renew(REDIS, 1);
        OrderId over = acme.place(REDIS, 1);
        application.clock().advance(Duration.ofDays(7));
        assertInstanceOf(Result.GivenBack.class, acme.cancel(order));
        assertEquals(OrderStatus.CANCELLED, acme.order(over).status());
        assertTrue(events().contains(new OrderCancelled(over, CancellationReason.NOT_PAID_IN_TIME)));
        acme.renew(REDIS, 1);
    }

    @Test
    void onceTheTermHasBegunItStays() {
        OrderId order = acme.renew(REDIS, 1);
        application.clock().moveTo(TERM_END);
        assertRefused(order, new GiveBackDecision.TermBegun(TERM_END));
    }

    @Test
    void onceTheSpecWasChangedItStays() {
        OrderId order = acme.renew(REDIS, 1);
        OrderId change = acme.changeSpec(REDIS, MID);
        assertRefused(order, new GiveBackDecision.SpecChangedSince(change));
        assertRefused(change, new GiveBackDecision.NotARenewal());
        OrderId later = acme.renew(REDIS, 1);
        assertInstanceOf(Result.GivenBack.class, acme.cancel(later));
    }

    @Test
    void whatIsReleasedStays() {
        OrderId order = acme.renew(REDIS, 1);
        application.release(REDIS);
        assertRefused(order, new GiveBackDecision.InstanceReleased(NOW));
    }

    @Test
    void theWayToTheReleaseIsGoneFromTheOldEnd() {
        acme.cancel(acme.renew(REDIS, 1));
        application.passTimeTo(TERM_END);
        assertEquals(InstanceStatus.LOCKED, acme.instance(REDIS).statusAt(TERM_END));
        assertInstanceOf(InstanceLocked.class, events().getLast());
        application.passTimeTo(TERM_END.plus(Duration.ofDays(6)));
        application.passTimeTo(TERM_END.plus(Duration.ofDays(7)));
        assertTrue(acme.instance(REDIS).isReleased());
    }

    @Test
    void theOrderOfAnotherAccountDoesNotExist() {
        OrderId order = acme.renew(REDIS, 1);
        Books books = Books.of(application);
        assertEquals(new Result.OrderNotFound(order), application.customer(GLOBEX).cancel(order));
        assertEquals(books, Books.of(application));
        assertInstanceOf(Result.GivenBack.class, application.operator().cancel(order));
    }

    private void assertRefused(OrderId order, GiveBackDecision.Refused reason) {
        Books books = Books.of(application);
        assertEquals(new Result.NotGivenBack(acme.order(order), reason), acme.cancel(order));
        assertEquals(books, Books.of(application));
    }

    private Money balance() {
        return Books.of(application).account(ACME).map(Account::balance).orElseThrow();
    }

    private List<InstanceEvent> events() {
        return Books.of(application).events().stream().map(RecordedEvent::event).toList();
    }

    private List<InstanceEvent> lastEvents(int count) {
        List<InstanceEvent> all = events();
        return all.subList(all.size() - count, all.size());
    }
}
