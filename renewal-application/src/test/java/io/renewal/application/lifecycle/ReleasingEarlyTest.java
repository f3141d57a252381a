package io.renewal.application.lifecycle;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.TERM_END;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.ReleaseInstance;
import io.renewal.application.port.in.ReleaseInstance.Result;
import io.renewal.application.port.in.RunLifecycle;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.InstanceReleased;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.ReleaseCause.ByOperator;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order.Unpaid;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleasingEarlyTest {
    private static final InstanceEvent GONE = new InstanceReleased(Optional.of(TERM_END), new ByOperator("deleted by the customer"));
    private final TestApplication application = TestApplication.acmeWith("1000.00");
    private final TestCaller acme = application.customer(ACME);

    @Test
    void aRunningInstanceIsReleasedAtOnce() {
        Result.Released released = assertInstanceOf(Result.Released.class, application.release(REDIS));
        assertEquals(InstanceStatus.RELEASED, released.instance().status());
        assertEquals(GONE, told().getLast());
        application.passTimeTo(TERM_END.plusSeconds(30 * 86_400));
        assertEquals(GONE, told().getLast(), "nothing after the release");
        assertEquals(Optional.empty(), application.port(RunLifecycle.class).nextDueAt());
    }

    @Test
    void oneThatIsPaidByUseToo() {
        InstanceId metered = new InstanceId("r-metered");
        application.port(RegisterInstance.class).register(Examples.registeringMetered(metered, ACME));
        assertInstanceOf(Result.Released.class, application.release(metered));
    }

    @Test
    void onceIsEnough() {
        application.release(REDIS);
        Books books = Books.of(application);
        assertEquals(new Result.AlreadyReleased(NOW), application.release(REDIS));
        assertEquals(books, Books.of(application));
    }

    @Test
    void anOrderThatWaitsToBePaidEnds() {
        OrderId order = acme.place(REDIS, 1);
        application.release(REDIS);
        assertEquals(List.of(new OrderCancelled(order, CancellationReason.INSTANCE_RELEASED), GONE), told().subList(1, 3));
    }

    @Test
    void anOrderThatIsBeingPaidComesFirst() {
        OrderId order = acme.place(REDIS, 1);
        application.store().inTransaction(tx -> {
            tx.orders().update(((Unpaid) tx.orders().lock(order).orElseThrow()).pay(Examples.CARD, NOW));
            return true;
        });
        Books books = Books.of(application);
        assertEquals(new Result.PaymentInProgress(order), application.release(REDIS));
        assertEquals(books, Books.of(application));
    }

    @Test
    void whatIsNotThereIsNotReleased() {
        InstanceId none = new InstanceId("r-none");
        assertEquals(new Result.InstanceNotFound(none), application.release(none));
    }

    @Test
    void aRepeatedWishIsAnsweredAsBefore() {
        IdempotentRequest<Result> request = application.operator().request();
        ReleaseInstance.Command command = new ReleaseInstance.Command(REDIS, "deleted by the customer");
        application.port(ReleaseInstance.class).release(command, request);
        assertInstanceOf(Outcome.Replayed.class, application.port(ReleaseInstance.class).release(command, request));
    }

    private List<InstanceEvent> told() {
        return application.port(Browse.class).timeline(acme.caller(), REDIS).stream().map(RecordedEvent::event).skip(1).toList();
    }
}
