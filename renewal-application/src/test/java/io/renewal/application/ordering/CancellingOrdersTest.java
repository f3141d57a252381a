package io.renewal.application.ordering;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.in.CancelOrder.Ending;
import io.renewal.application.port.in.CancelOrder.Result;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CancellingOrdersTest {
    private final TestApplication application = TestApplication.acmeWith("1000.00");
    private final TestCaller acme = application.customer(ACME);
    private final OrderId order = acme.place(REDIS, 3);

    @Test
    void anOrderThatWaitsIsCancelled() {
        application.clock().advance(Duration.ofHours(1));
        Order cancelled = assertInstanceOf(Result.Cancelled.class, acme.cancel(order)).order();
        assertEquals(cancelled, acme.order(order));
        Order.Cancelled recorded = assertInstanceOf(Order.Cancelled.class, cancelled);
        assertEquals(CancellationReason.REQUESTED, recorded.reason());
        assertEquals(NOW.plus(Duration.ofHours(1)), recorded.cancelledAt());
        assertEquals(new OrderCancelled(order, CancellationReason.REQUESTED), Books.of(application).events().getLast().event());
    }

    @Test
    void aCancelledOrderMakesRoomForAnother() {
        acme.cancel(order);
        acme.renew(REDIS, 1);
    }

    @Test
    void aDeclinedOrderCanBeCancelled() {
        application.topUp(ACME, "-1000.00");
        acme.pay(order);
        Order cancelled = assertInstanceOf(Result.Cancelled.class, acme.cancel(order)).order();
        assertEquals(1, cancelled.attempts().size(), "its attempt stays on record");
    }

    @Test
    void anOrderThatWasPaidMeanwhileStandsForOneWhoWantedToCancelIt() {
        acme.pay(order);
        Books before = Books.of(application);
        assertEquals(new Result.Stands(acme.order(order)), acme.end(order, Ending.CANCEL));
        assertEquals(before, Books.of(application));
        assertInstanceOf(Result.GivenBack.class, acme.end(order, Ending.GIVE_BACK));
    }

    @Test
    void anOrderThatIsNotPaidCannotBeGivenBack() {
        assertEquals(new Result.NotCancellable(acme.order(order)), acme.end(order, Ending.GIVE_BACK));
        assertInstanceOf(Result.Cancelled.class, acme.end(order, Ending.CANCEL));
    }

    @Test
    void anOrderIsCancelledOnce() {
        acme.cancel(order);
        assertNotCancellable();
    }

    @Test
    void anOrderPastItsTimeIsOverAlready() {
        application.clock().moveTo(NOW.plus(Duration.ofDays(7)));
        assertNotCancellable();
    }

    @Test
    void theOrderOfAnotherAccountDoesNotExist() {
        Books before = Books.of(application);
        assertEquals(new Result.OrderNotFound(order), application.customer(GLOBEX).cancel(order));
        OrderId unknown = new OrderId(new UUID(1, 2));
        assertEquals(new Result.OrderNotFound(unknown), acme.cancel(unknown));
        assertEquals(before, Books.of(application));
    }

    @Test
    void theOperatorMayCancelForACustomer() {
        assertInstanceOf(Result.Cancelled.class, application.operator().cancel(order));
    }

    private void assertNotCancellable() {
        Books before = Books.of(application);
        assertEquals(new Result.NotCancellable(acme.order(order)), acme.cancel(order));
        assertEquals(before, Books.of(application));
    }
}
