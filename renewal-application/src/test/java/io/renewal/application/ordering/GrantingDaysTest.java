package io.renewal.application.ordering;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.GrantDays;
import io.renewal.application.port.in.GrantDays.Result;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.DaysGranted;
import io.renewal.domain.event.InstanceEvent.InstanceUnlocked;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.renewal.GrantRefusal.DaysAlreadyOver;
import io.renewal.domain.renewal.GrantRequest;
import io.renewal.domain.renewal.RenewalRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GrantingDaysTest {
    private static final Instant THREE_DAYS_ON = TERM_END.plus(Duration.ofDays(3));
    private final TestApplication application = TestApplication.acmeWith("100.00");
    private final TestCaller acme = application.customer(ACME);

    @Test
    void theTermIsProlongedByAnOrderThatIsPaidAtOnceAndCostsNothing() {
        Order order = assertInstanceOf(Result.Granted.class, application.grant(REDIS, 3)).order();
        assertEquals(order, acme.order(order.id()));
        assertInstanceOf(Order.Paid.class, order);
        assertEquals(List.of(), order.attempts());
        assertEquals(THREE_DAYS_ON, acme.term(REDIS).term().end());
        assertEquals(3, acme.term(REDIS).anchor().dayOfMonth());
        assertEquals(List.of(new DaysGranted(order.id(), 3, "an outage", TERM_END, THREE_DAYS_ON)), told());
        assertEquals(cny("100.00"), application.port(Browse.class).account(acme.caller(), ACME).orElseThrow().balance());
    }

    @Test
    void aLockedInstanceIsUnlocked() {
        application.passTimeTo(TERM_END.plus(Duration.ofDays(1)));
        application.grant(REDIS, 3);
        assertInstanceOf(InstanceUnlocked.class, told().getLast());
        application.passTimeTo(THREE_DAYS_ON);
        assertInstanceOf(InstanceEvent.InstanceLocked.class, told().getLast());
    }

    @Test
    void whatWouldBeOverAlreadyIsRefused() {
        application.clock().moveTo(TERM_END.plus(Duration.ofDays(3)));
        assertEquals(new Result.Refused(new DaysAlreadyOver(THREE_DAYS_ON, OptionalInt.of(4))), application.grant(REDIS, 3));
    }

    @Test
    void whoeverRepeatsItUnderAnotherKeyIsRefused() {
        application.grant(REDIS, 3);
        Books books = Books.of(application);
        GrantRequest again = new GrantRequest(3, "an outage", TERM_END);
        assertEquals(new Outcome.Fresh<>(new Result.Refused(new RenewalRefusal.EndTimeMismatch(THREE_DAYS_ON))),
                application.port(GrantDays.class).grant(new GrantDays.Command(REDIS, again), application.operator().request()));
        assertEquals(books, Books.of(application));
    }

    @Test
    void whoeverRepeatsItUnderTheSameKeyIsAnsweredAsBefore() {
        IdempotentRequest<Result> request = application.operator().request();
        GrantDays.Command command = new GrantDays.Command(REDIS, new GrantRequest(3, "an outage", TERM_END));
        application.port(GrantDays.class).grant(command, request);
        assertInstanceOf(Outcome.Replayed.class, application.port(GrantDays.class).grant(command, request));
        assertEquals(THREE_DAYS_ON, acme.term(REDIS).term().end());
    }

    @Test
    void anOpenOrderComesFirst() {
        OrderId order = acme.place(REDIS, 1);
        assertEquals(new Result.Refused(new RenewalRefusal.OrderInProgress(order)), application.grant(REDIS, 3));
    }

    @Test
    void anOrderWhoseTimeToPayIsOverEndsByIt() {
        OrderId order = acme.place(REDIS, 1);
        application.clock().moveTo(NOW.plus(Duration.ofDays(8)));
        assertInstanceOf(Result.Granted.class, application.grant(REDIS, 3));
        assertEquals(new OrderCancelled(order, CancellationReason.NOT_PAID_IN_TIME), told().get(1));
    }

    @Test
    void whatIsNotThereIsGrantedNothing() {
        InstanceId none = new InstanceId("r-none");
        GrantDays.Command command = new GrantDays.Command(none, new GrantRequest(3, "an outage", TERM_END));
        assertEquals(new Outcome.Fresh<>(new Result.InstanceNotFound(none)),
                application.port(GrantDays.class).grant(command, application.operator().request()));
    }

    private List<InstanceEvent> told() {
        return application.port(Browse.class).timeline(acme.caller(), REDIS).stream().map(RecordedEvent::event).skip(1).toList();
    }
}
