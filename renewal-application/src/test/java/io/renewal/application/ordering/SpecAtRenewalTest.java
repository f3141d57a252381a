package io.renewal.application.ordering;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.MID;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.SMALL;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.PayOrder;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.InstanceRenewed;
import io.renewal.domain.event.InstanceEvent.SpecChanged;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.ScheduledChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpecAtRenewalTest {
    private final TestApplication application = TestApplication.acmeWith("1000.00");
    private final TestCaller acme = application.customer(ACME);

    @Test
    void paidBeforeTheEndItIsScheduledForTheOldEnd() {
        OrderId order = acme.renew(REDIS, 3, MID);
        assertEquals(cny("360.00"), acme.order(order).details().price());
        assertEquals(SMALL, acme.instance(REDIS).spec());
        assertEquals(Optional.of(new ScheduledChange(MID, TERM_END, order)), acme.term(REDIS).scheduledChange());
        assertEquals(TERM_END, renewed().specFrom());
    }

    @Test
    void itAppliesAtTheOldEndWithoutAnybodysDoing() {
        acme.renew(REDIS, 3, MID);
        application.clock().moveTo(TERM_END.minusNanos(1000));
        assertEquals(SMALL, acme.instance(REDIS).spec());
        application.clock().moveTo(TERM_END);
        assertEquals(MID, acme.instance(REDIS).spec());
        assertEquals(Optional.empty(), acme.term(REDIS).scheduledChange());
    }

    @Test
    void renewalsGoOnWithTheScheduledSpec() {
        OrderId first = acme.renew(REDIS, 1, MID);
        OrderId second = acme.renew(REDIS, 1);
        assertEquals(cny("120.00"), acme.order(second).details().price());
        assertEquals(Optional.of(new ScheduledChange(MID, TERM_END, first)), acme.term(REDIS).scheduledChange(), "still the first one's");
    }

    @Test
    void onceItHasAppliedAnotherSpecCanBeChosen() {
        acme.renew(REDIS, 1, MID);
        Instant end = acme.term(REDIS).term().end();
        application.clock().moveTo(TERM_END);
        OrderId back = acme.renew(REDIS, 1, SMALL);
        assertEquals(MID, acme.instance(REDIS).spec());
        assertEquals(Optional.of(new ScheduledChange(SMALL, end, back)), acme.term(REDIS).scheduledChange());
    }

    @Test
    void anOrderedSpecIsNotScheduledUntilItIsPaid() {
        assertInstanceOf(OrderRenewal.Result.Ordered.class, acme.order(acme.wish(REDIS, 3, MID)));
        assertEquals(Optional.empty(), acme.term(REDIS).scheduledChange());
    }

    @Test
    void paidAfterTheEndItAppliesAtOnce() {
        application.clock().moveTo(TERM_END.plus(Duration.ofDays(1)));
        acme.renew(REDIS, 3, MID);
        assertEquals(MID, acme.instance(REDIS).spec());
        assertEquals(Optional.empty(), acme.term(REDIS).scheduledChange());
        assertEquals(application.clock().instant(), renewed().specFrom());
    }

    @Test
    void orderedBeforeTheEndAndPaidAfterItItAppliesAtOnce() {
        application.clock().moveTo(TERM_END.minus(Duration.ofDays(1)));
        OrderRenewal.Result ordered = acme.order(acme.wish(REDIS, 3, MID));
        application.clock().advance(Duration.ofDays(2));
        OrderId order = assertInstanceOf(OrderRenewal.Result.Ordered.class, ordered).order().id();
        assertInstanceOf(PayOrder.Result.Paid.class, acme.pay(order));
        assertEquals(MID, acme.instance(REDIS).spec());
        assertEquals(Optional.empty(), acme.term(REDIS).scheduledChange());
    }

    @Test
    void aSpecThatHadItsTimeIsToldOfOnceWhoeverRecordsIt() {
        OrderId first = acme.renew(REDIS, 1, MID);
        application.clock().moveTo(TERM_END.plus(Duration.ofDays(1)));
        acme.renew(REDIS, 1);
        application.passTimeTo(TERM_END.plus(Duration.ofDays(2)));
        assertEquals(List.of(new SpecChanged(first, SMALL, MID)), told(SpecChanged.class));
    }

    @Test
    void aPaymentThatIsDeclinedRecordsNothingOfASpecThatHadItsTime() {
        OrderId first = acme.renew(REDIS, 1, MID);
        application.clock().moveTo(TERM_END.plus(Duration.ofDays(1)));
        assertInstanceOf(OrderRenewal.Result.Declined.class, acme.orderAndPay(acme.wish(REDIS, 36)));
        assertEquals(List.of(), told(SpecChanged.class));
        application.passTimeTo(TERM_END.plus(Duration.ofDays(1)));
        assertEquals(List.of(new SpecChanged(first, SMALL, MID)), told(SpecChanged.class));
    }

    @Test
    void namingThePresentSpecSchedulesNothing() {
        acme.renew(REDIS, 3, SMALL);
        assertEquals(Optional.empty(), acme.term(REDIS).scheduledChange());
        assertEquals(cny("820.00"), application.port(Browse.class).account(acme.caller(), ACME).orElseThrow().balance());
    }

    private InstanceRenewed renewed() {
        return told(InstanceRenewed.class).getLast();
    }

    private <E extends InstanceEvent> List<E> told(Class<E> type) {
        return application.port(Browse.class).timeline(acme.caller(), REDIS).stream().map(RecordedEvent::event).filter(type::isInstance)
                .map(type::cast).toList();
    }
}
