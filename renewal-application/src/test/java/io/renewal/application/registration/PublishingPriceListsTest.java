package io.renewal.application.registration;

import static io.renewal.application.testkit.Examples.CNY;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.priceList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.port.in.PublishPriceList.Result;
import io.renewal.application.testkit.TestApplication;
import io.renewal.domain.pricing.PeriodFactor;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.term.RenewalPeriod;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishingPriceListsTest {
    private static final Instant PAST = NOW.minus(Duration.ofDays(30));
    private static final Instant FUTURE = NOW.plus(Duration.ofDays(30));
    private final TestApplication application = new TestApplication();

    @Test
    void aListComesIntoEffectAtItsTime() {
        PriceList list = priceList("next", FUTURE, "60.00");
        assertEquals(new Result.Published(list), publish(list));
        assertEquals(Optional.empty(), current());
        application.clock().moveTo(FUTURE.minusNanos(1000));
        assertEquals(Optional.empty(), current());
        application.clock().moveTo(FUTURE);
        assertEquals(Optional.of(list), current());
    }

    @Test
    void theFirstPublicationMayBeBackdated() {
        PriceList list = priceList("first", PAST, "60.00");
        assertEquals(new Result.Published(list), publish(list));
        assertEquals(Optional.of(list), current());
    }

    @Test
    void saidAgainItChangesNothingEvenOnceInEffect() {
        PriceList list = priceList("list", FUTURE, "60.00");
        publish(list);
        assertEquals(new Result.Unchanged(list), publish(priceList("list", FUTURE, "60.00")));
        application.clock().moveTo(FUTURE);
        assertEquals(new Result.Unchanged(list), publish(priceList("list", FUTURE, "60.00")));
    }

    @Test
    void aFactorWrittenWithMoreZerosIsTheSame() {
        PriceList list = priceList("list", PAST, "60.00");
        publish(list);
        List<PeriodFactor> factors = List.of(new PeriodFactor(RenewalPeriod.ofMonths(12), new BigDecimal("0.8500")));
        assertEquals(new Result.Unchanged(list),
                publish(new PriceList(list.id(), CNY, PAST, list.specs(), list.periods().reversed(), factors)));
    }

    @Test
    void aListIsReplacedUntilItIsInEffect() {
        publish(priceList("list", FUTURE, "60.00"));
        PriceList dearer = priceList("list", FUTURE.plusSeconds(1), "61.00");
        assertEquals(new Result.Replaced(dearer), publish(dearer));
        application.clock().moveTo(FUTURE);
        assertEquals(Optional.empty(), current(), "nothing is left of what was replaced");
        application.clock().moveTo(FUTURE.plusSeconds(1));
        assertEquals(Optional.of(dearer), current());
    }

    @Test
    void aListInEffectIsImmutable() {
        PriceList list = priceList("list", NOW, "60.00");
        publish(list);
        assertEquals(new Result.InEffect(List.of("specs")), publish(priceList("list", NOW, "61.00")));
        assertEquals(new Result.InEffect(List.of("effectiveFrom")), publish(priceList("list", FUTURE, "60.00")));
        assertEquals(new Result.InEffect(List.of("periods", "periodFactors")),
                publish(new PriceList(list.id(), CNY, NOW, list.specs(), List.of(RenewalPeriod.ofMonths(1)), List.of())));
        assertEquals(Optional.of(list), current());
    }

    @Test
    void aReplacementIsNotBackdated() {
        PriceList list = priceList("list", FUTURE, "60.00");
        publish(list);
        assertEquals(new Result.Backdated(), publish(priceList("list", PAST, "60.00")));
        assertEquals(Optional.empty(), current());
        application.clock().moveTo(FUTURE);
        assertEquals(Optional.of(list), current());
    }

    @Test
    void noTwoListsOfACurrencyTakeEffectAtOnce() {
        publish(priceList("first", FUTURE, "60.00"));
        publish(priceList("second", FUTURE.plusSeconds(1), "61.00"));
        assertEquals(new Result.SameInstant(), publish(priceList("third", FUTURE, "62.00")));
        assertEquals(new Result.SameInstant(), publish(priceList("second", FUTURE, "61.00")), "not by replacing either");
    }

    @Test
    void theLatestListInEffectIsTheCurrentOne() {
        publish(priceList("old", PAST, "60.00"));
        PriceList newer = priceList("newer", PAST.plusSeconds(1), "61.00");
        publish(newer);
        publish(priceList("oldest", PAST.minusSeconds(1), "59.00"));
        assertEquals(Optional.of(newer), current());
    }

    private Result publish(PriceList list) {
        return application.port(PublishPriceList.class).publish(list);
    }

    private Optional<PriceList> current() {
        return application.port(Browse.class).currentPriceList(CNY);
    }
}
