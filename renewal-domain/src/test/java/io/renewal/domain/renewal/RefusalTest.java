package io.renewal.domain.renewal;

import static io.renewal.domain.Examples.LARGE;
import static io.renewal.domain.Examples.PRICES;
import static io.renewal.domain.Examples.SMALL;
import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.orderId;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.renewal.RenewalCase.aRenewal;
import static io.renewal.domain.renewal.RenewalCase.aRenewalAt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.domain.instance.ScheduledChange;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.pricing.SpecPrice;
import io.renewal.domain.renewal.RenewalRefusal.ChargeTypeViolation;
import io.renewal.domain.renewal.RenewalRefusal.EndTimeMismatch;
import io.renewal.domain.renewal.RenewalRefusal.InstanceReleased;
import io.renewal.domain.renewal.RenewalRefusal.InvalidPeriod;
import io.renewal.domain.renewal.RenewalRefusal.OrderInProgress;
import io.renewal.domain.renewal.RenewalRefusal.PriceMismatch;
import io.renewal.domain.renewal.RenewalRefusal.ScheduledChangeExists;
import io.renewal.domain.renewal.RenewalRefusal.SpecNotSold;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each reason not to renew, with the data that helps. The horizon and terms that are over have tests of their own. */
class RefusalTest {
    private static final SpecId GONE = new SpecId("redis.gone");

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10, 11, 13, 60})
    void aPeriodThatIsNotSoldIsRefusedWithThoseThatAre(int months) {
        assertEquals(new InvalidPeriod(months, PRICES.periods()), aRenewal().forMonths(months).decide());
    }

    @Test
    void aSpecThatIsNotSoldIsRefused() {
        assertEquals(new SpecNotSold(GONE), aRenewal().with(GONE).decide());
    }

    @Test
    void anInstanceWhoseOwnSpecIsNoLongerSoldIsRenewedOnlyWithAnother() {
        RenewalCase wish = aRenewal();
        wish.priceList = new PriceList(PRICES.id(), PRICES.currency(), PRICES.effectiveFrom(), PRICES.specs().subList(1, 2),
                PRICES.periods(), PRICES.factors());
        assertEquals(new SpecNotSold(SMALL), wish.decide());
        assertEquals(LARGE, wish.with(LARGE).quote().spec());
    }

    @Test
    void anInstanceThatIsPaidByUseNeedsNoRenewal() {
        RenewalCase wish = aRenewal();
        wish.instance.paidByUse();
        assertEquals(new ChargeTypeViolation(), wish.decide());
    }

    @Test
    void aReleasedInstanceIsNotRenewed() {
        Instant released = shanghai("2024-02-10T00:00");
        RenewalCase wish = aRenewal();
        wish.instance.releasedAt(released);
        assertEquals(new InstanceReleased(released), wish.decide());
    }

    @Test
    void aStaleEndTimeIsToldTheCurrentOne() {
        assertEquals(new EndTimeMismatch(END), aRenewal().believingInAnotherEnd().decide());
    }

    @Test
    void theSecondOfTwoClicksIsRefused() {
        RenewalCase first = aRenewal();
        first.expectedEnd = Optional.of(END);
        Instant newEnd = first.quote().newEndTime();

        RenewalCase second = aRenewal();
        second.expectedEnd = Optional.of(END);
        second.instance.endingAt(newEnd);
        assertEquals(new EndTimeMismatch(newEnd), second.decide());
    }

    @Test
    void anOpenOrderIsToBePaidOrCancelledFirst() {
        RenewalCase wish = aRenewal();
        wish.openOrder = Optional.of(orderId(7));
        assertEquals(new OrderInProgress(orderId(7)), wish.decide());
    }

    @Test
    void anotherSpecIsRefusedWhileAChangeIsScheduled() {
        RenewalCase wish = aRenewal().with(new SpecId("redis.huge"));
        wish.priceList = selling("redis.huge");
        wish.instance.changingTo(LARGE, END);
        assertEquals(new ScheduledChangeExists(new ScheduledChange(LARGE, END, orderId(900))), wish.decide());
    }

    @Test
    void theOldSpecIsAnotherSpecToo() {
        RenewalCase wish = aRenewal().with(SMALL);
        wish.instance.changingTo(LARGE, END);
        assertEquals(new ScheduledChangeExists(new ScheduledChange(LARGE, END, orderId(900))), wish.decide());
    }

    @Test
    void aPriceThatMovedIsToldAnew() {
        RenewalCase wish = aRenewal();
        wish.expectedPrice = Optional.of(cny("59.99"));
        assertEquals(new PriceMismatch(cny("60.00")), wish.decide());
    }

    @Test
    void thePriceInAnotherCurrencyIsAnotherPrice() {
        RenewalCase wish = aRenewal();
        wish.expectedPrice = Optional.of(Money.ofMajor(CurrencyUnit.USD, 60));
        assertEquals(new PriceMismatch(cny("60.00")), wish.decide());
    }

    @Test
    void rightBeliefsAreNoReasonToRefuse() {
        RenewalCase wish = aRenewalAt("2024-02-19T10:00");
        wish.expectedEnd = Optional.of(END);
        wish.expectedPrice = Optional.of(cny("60.00"));
        assertEquals(shanghai("2024-03-29T00:00"), wish.quote().newEndTime());
    }

    private static PriceList selling(String spec) {
        List<SpecPrice> specs = List.of(new SpecPrice(new SpecId(spec), "64 GB", cny("900.00")));
        return new PriceList(PRICES.id(), PRICES.currency(), PRICES.effectiveFrom(), specs, PRICES.periods(), PRICES.factors());
    }
}
