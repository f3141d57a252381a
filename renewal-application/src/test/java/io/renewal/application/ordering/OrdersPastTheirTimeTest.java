package io.renewal.application.ordering;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.TERM_START;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.OrderRenewal.Result;
import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.event.InstanceEvent.InstanceRenewed;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.event.InstanceEvent.OrderPlaced;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.renewal.RenewalRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order that was not paid in time is over by the clock alone; that is recorded when something else needs its place. */
class OrdersPastTheirTimeTest {
    private static final Instant PAY_BEFORE = NOW.plus(Duration.ofDays(7));
    private final TestApplication application = TestApplication.acmeWith("1000.00");
    private final TestCaller acme = application.customer(ACME);
    private final OrderId late = acme.place(REDIS, 3);

    @BeforeEach
    void letItsTimePass() {
        application.clock().moveTo(PAY_BEFORE);
    }

    @Test
    void anOrderPastItsTimeReadsAsCancelled() {
        Order.Cancelled order = assertInstanceOf(Order.Cancelled.class, acme.order(late));
        assertEquals(CancellationReason.NOT_PAID_IN_TIME, order.reason());
        assertEquals(PAY_BEFORE, order.cancelledAt());
    }

    @Test
    void untilThatMomentItBlocks() {
        application.clock().moveTo(PAY_BEFORE.minusNanos(1000));
        assertInstanceOf(Result.Refused.class, acme.order(acme.wish(REDIS, 1)));
    }

    @Test
    void anotherOrderTakesItsPlaceAndItsEndIsTold() {
        OrderId next = acme.renew(REDIS, 1);
        assertInstanceOf(Order.Cancelled.class, acme.order(late));
        assertInstanceOf(Order.Paid.class, acme.order(next));
        List<RecordedEvent> events = application.port(Browse.class).timeline(acme.caller(), REDIS).stream().skip(2).toList();
        assertEquals(new OrderCancelled(late, CancellationReason.NOT_PAID_IN_TIME), events.get(0).event());
        assertEquals(PAY_BEFORE, events.get(0).occurredAt());
        assertEquals(next, assertInstanceOf(OrderPlaced.class, events.get(1).event()).orderId());
        assertEquals(next, assertInstanceOf(InstanceRenewed.class, events.get(2).event()).orderId());
        assertEquals(3, events.size());
        assertEquals(OrderStatus.CANCELLED, recorded());
    }

    @Test
    void anOrderThatIsRefusedDoesNotEvenEndTheOneBeforeIt() {
        Books before = Books.of(application);
        RenewalRequest stale = new RenewalRequest(1, Optional.empty(), Optional.of(TERM_START), Optional.empty());
        OrderRenewal.Command wish = acme.wish(REDIS, stale);
        assertInstanceOf(Result.Refused.class, acme.orderAndPay(wish));
        assertEquals(before, Books.of(application));
        assertEquals(OrderStatus.UNPAID, recorded());
    }

    @Test
    void anOrderThatIsDeclinedTakesItsPlaceToo() {
        application.topUp(ACME, "-1000.00");
        assertInstanceOf(Result.Declined.class, acme.orderAndPay(acme.wish(REDIS, 1)));
        assertEquals(OrderStatus.CANCELLED, recorded());
    }

    @Test
    void theNextOrderHasThePriceOfItsOwnMoment() {
        application.port(PublishPriceList.class).publish(Examples.priceList("dearer", PAY_BEFORE, "70.00"));
        assertEquals(cny("70.00"), acme.order(acme.place(REDIS, 1)).details().price());
    }

    private OrderStatus recorded() {
        return application.store().inTransaction(tx -> tx.orders().find(late)).orElseThrow().status();
    }
}
