package io.renewal.application.ordering;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.in.PayOrder.Result;
import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.event.InstanceEvent.InstanceRenewed;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import io.renewal.domain.payment.PaymentAttempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PayingOrdersTest {
    private static final Instant END_AFTER_3 = Instant.parse("2024-05-30T16:00:00Z");
    private final TestApplication application = TestApplication.acmeWith("200.00");
    private final TestCaller acme = application.customer(ACME);
    private final OrderId order = acme.place(REDIS, 3);

    @Test
    void aPaidOrderRenews() {
        application.clock().advance(Duration.ofHours(1));
        Order paid = assertInstanceOf(Result.Paid.class, acme.pay(order)).order();
        assertEquals(NOW.plus(Duration.ofHours(1)), assertInstanceOf(Order.Paid.class, paid).paidAt());
        assertEquals(paid, acme.order(order));
        assertEquals(END_AFTER_3, acme.term(REDIS).term().end());
        Books books = Books.of(application);
        assertEquals(cny("20.00"), books.account(ACME).orElseThrow().balance());
        assertEquals(order, assertInstanceOf(InstanceRenewed.class, books.events().getLast().event()).orderId());
    }

    @Test
    void aDeclinedOrderCanBePaidLater() {
        application.topUp(ACME, "-100.00");
        assertInstanceOf(Result.Declined.class, acme.pay(order));
        assertInstanceOf(Result.Declined.class, acme.pay(order));
        assertEquals(TERM_END, acme.term(REDIS).term().end());
        application.topUp(ACME, "80.00");
        Order paid = assertInstanceOf(Result.Paid.class, acme.pay(order)).order();
        assertEquals(List.of(1, 2, 3), paid.attempts().stream().map(PaymentAttempt::number).toList());
        assertEquals(cny("0.00"), Books.of(application).account(ACME).orElseThrow().balance());
        assertEquals(END_AFTER_3, acme.term(REDIS).term().end());
    }

    @Test
    void whatWasOrderedIsPaidAtThePriceThatWasFixed() {
        application.port(PublishPriceList.class).publish(Examples.priceList("dearer", NOW.plusSeconds(1), "70.00"));
        application.clock().advance(Duration.ofHours(1));
        assertInstanceOf(Result.Paid.class, acme.pay(order));
        assertEquals(cny("20.00"), Books.of(application).account(ACME).orElseThrow().balance());
    }

    @Test
    void anOrderIsPaidOnce() {
        application.topUp(ACME, "1000.00");
        acme.pay(order);
        assertNotPayable();
    }

    @Test
    void anOrderIsPaidBeforeItsTimePasses() {
        application.clock().moveTo(NOW.plus(Duration.ofDays(7)).minusNanos(1000));
        assertInstanceOf(Result.Paid.class, acme.pay(order));
    }

    @Test
    void anOrderPastItsTimeIsNotPayable() {
        application.clock().moveTo(NOW.plus(Duration.ofDays(7)));
        assertNotPayable();
    }

    @Test
    void aCancelledOrderIsNotPayable() {
        acme.cancel(order);
        assertNotPayable();
    }

    @Test
    void noMoneyMovesForAnInstanceThatIsReleased() {
        application.release(REDIS);
        assertNotPayable();
    }

    @Test
    void oneBalanceDoesNotPayTwoOrders() {
        InstanceId second = new InstanceId("r-second");
        application.register(second, ACME);
        OrderId other = acme.place(second, 3);
        assertInstanceOf(Result.Paid.class, acme.pay(order));
        assertInstanceOf(Result.Declined.class, acme.pay(other));
        assertEquals(cny("20.00"), Books.of(application).account(ACME).orElseThrow().balance());
    }

    @Test
    void theOrderOfAnotherAccountDoesNotExist() {
        application.topUp(GLOBEX, "1000.00");
        Books before = Books.of(application);
        assertEquals(new Result.OrderNotFound(order), application.customer(GLOBEX).pay(order));
        OrderId unknown = new OrderId(new UUID(1, 2));
        assertEquals(new Result.OrderNotFound(unknown), acme.pay(unknown));
        assertEquals(before, Books.of(application));
    }

    @Test
    void theOperatorPaysFromTheCustomersBalance() {
        assertInstanceOf(Result.Paid.class, application.operator().pay(order));
        assertEquals(cny("20.00"), Books.of(application).account(ACME).orElseThrow().balance());
    }

    private void assertNotPayable() {
        Books before = Books.of(application);
        assertEquals(new Result.NotPayable(acme.order(order)), acme.pay(order));
        assertEquals(before, Books.of(application));
    }
}
