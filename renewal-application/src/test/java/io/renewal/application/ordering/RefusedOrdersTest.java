package io.renewal.application.ordering;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.MID;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.SMALL;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.TERM_START;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.OrderRenewal.Result;
import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.ScheduledChange;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A refusal has no effect, and where several reasons hold, the first one in the order of the rules is told. */
class RefusedOrdersTest {
    private static final SpecId UNSOLD = new SpecId("no.such.spec");
    private final TestApplication application = TestApplication.acmeWith("5000.00");
    private final TestCaller acme = application.customer(ACME);

    @Test
    void aPeriodThatIsNotSoldIsRefused() {
        assertRefused(new RenewalRefusal.InvalidPeriod(10, Examples.priceList().periods()), acme.wish(REDIS, 10));
    }

    @Test
    void aSpecThatIsNotSoldIsRefused() {
        assertRefused(new RenewalRefusal.SpecNotSold(UNSOLD), acme.wish(REDIS, 1, UNSOLD));
    }

    @Test
    void whatIsPaidByUseNeedsNoRenewal() {
        InstanceId metered = new InstanceId("r-metered");
        application.port(RegisterInstance.class).register(Examples.registeringMetered(metered, ACME));
        assertRefused(new RenewalRefusal.ChargeTypeViolation(), acme.wish(metered, acme.wish(REDIS, 1).renewal()));
    }

    @Test
    void aReleasedInstanceIsNotRenewed() {
        application.release(REDIS);
        assertRefused(new RenewalRefusal.InstanceReleased(NOW), expecting(TERM_START));
    }

    @Test
    void aStaleEndTimeIsAnsweredWithTheCurrentOne() {
        OrderRenewal.Command clickedTwice = acme.wish(REDIS, 1);
        acme.orderAndPay(clickedTwice);
        assertRefused(new RenewalRefusal.EndTimeMismatch(Instant.parse("2024-03-30T16:00:00Z")), clickedTwice);
    }

    @Test
    void aStaleEndTimeIsToldBeforeAnOpenOrder() {
        acme.place(REDIS, 1);
        assertRefused(new RenewalRefusal.EndTimeMismatch(TERM_END), expecting(TERM_START));
    }

    @Test
    void anOpenOrderBlocksAnother() {
        OrderId open = acme.place(REDIS, 1);
        assertRefused(new RenewalRefusal.OrderInProgress(open), acme.wish(REDIS, 3));
        assertRefused(new RenewalRefusal.OrderInProgress(open), application.operator().wish(REDIS, 1));
    }

    @Test
    void aDeclinedOrderStillBlocks() {
        InstanceId second = new InstanceId("r-second");
        application.register(second, ACME);
        application.topUp(ACME, "-4999.00");
        OrderId open = assertInstanceOf(Result.Declined.class, acme.orderAndPay(acme.wish(second, 1))).order().id();
        assertRefused(new RenewalRefusal.OrderInProgress(open), acme.wish(second, 1));
    }

    @Test
    void anotherSpecIsRefusedWhileAChangeIsScheduled() {
        OrderId order = acme.renew(REDIS, 1, MID);
        assertRefused(new RenewalRefusal.ScheduledChangeExists(new ScheduledChange(MID, TERM_END, order)), acme.wish(REDIS, 1, SMALL));
    }

    @Test
    void aTermReachesNoFurtherThanTheHorizon() {
        acme.renew(REDIS, 36);
        assertRefused(
                new RenewalRefusal.HorizonExceeded(Instant.parse("2030-02-27T16:00:00Z"), Instant.parse("2029-02-08T03:04:05.678901Z")),
                acme.wish(REDIS, 36));
        acme.renew(REDIS, 12);
    }

    @Test
    void aRenewalThatWouldBeOverAlreadyIsRefusedBeforeAnyMoneyMoves() {
        application.clock().moveTo(TERM_END.plus(Duration.ofDays(40)));
        assertRefused(new RenewalRefusal.TermAlreadyOver(Instant.parse("2024-03-30T16:00:00Z"), Optional.of(RenewalPeriod.ofMonths(2))),
                acme.wish(REDIS, 1));
        acme.renew(REDIS, 2);
    }

    @Test
    void aPriceThatMovedIsAnsweredWithTheNewOne() {
        application.port(PublishPriceList.class).publish(Examples.priceList("dearer", NOW.plusSeconds(60), "70.00"));
        application.clock().advance(Duration.ofSeconds(60));
        assertRefused(new RenewalRefusal.PriceMismatch(cny("70.00")), expecting(cny("60.00")));
        assertRefused(new RenewalRefusal.PriceMismatch(cny("70.00")), expecting(Money.parse("USD 70.00")));
        assertInstanceOf(Result.Ordered.class, acme.orderAndPay(expecting(cny("70.00"))));
    }

    private OrderRenewal.Command expecting(Instant end) {
        return acme.wish(REDIS, new RenewalRequest(1, Optional.empty(), Optional.of(end), Optional.empty()));
    }

    private OrderRenewal.Command expecting(Money price) {
        return acme.wish(REDIS, new RenewalRequest(1, Optional.empty(), Optional.of(TERM_END), Optional.of(price)));
    }

    private void assertRefused(RenewalRefusal refusal, OrderRenewal.Command wish) {
        Books before = Books.of(application);
        assertEquals(new Result.Refused(refusal), acme.orderAndPay(wish));
        assertEquals(new Result.Refused(refusal), acme.order(wish));
        assertEquals(before, Books.of(application));
    }
}
