package io.renewal.application.forecast;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.application.port.in.ForecastRenewals;
import io.renewal.application.port.in.ForecastRenewals.Query;
import io.renewal.application.port.in.ForecastRenewals.Result;
import io.renewal.application.port.in.PauseAutoRenewal;
import io.renewal.application.port.in.PauseAutoRenewal.Wish;
import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.port.in.RenewalForecast;
import io.renewal.application.port.in.RenewalForecast.Day;
import io.renewal.application.port.in.RenewalForecast.Ending;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.autorenewal.ForeseenCharge;
import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRefusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The example ends on 2024-02-29 in Shanghai, and is tried a week before; a month costs 60.00. A batch is of three. */
class ForecastingTest {
    private static final Instant FIRST = Instant.parse("2024-02-22T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2024-03-24T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 2, 22);
    private static final LocalDate SECOND_DAY = LocalDate.of(2024, 3, 24);

    private final TestApplication application = TestApplication.acmeWith("0.00");
    private final TestCaller acme = application.customer(ACME);

    @Test
    void withoutAutomaticRenewalsNothingIsChargedAndWhatEndsIsTold() {
        RenewalForecast forecast = foretold(90);
        assertEquals(cny("0.00"), forecast.total());
        assertEquals(List.of(new Day(LocalDate.of(2024, 2, 29), 0, cny("0.00"), 0, 1)), forecast.days());
        assertEquals(List.of(new Ending(TERM_END, REDIS, RenewalStatus.NORMAL)), forecast.endings().first());
        assertEquals(NOW, forecast.from());
        assertEquals(NOW.plus(Duration.ofDays(90)), forecast.until());
    }

    @Test
    void everyCycleIsChargedOnItsDay() {
        acme.renewAutomatically(REDIS, 1);
        RenewalForecast forecast = foretold(60);
        assertEquals(List.of(new Day(FIRST_DAY, 1, cny("60.00"), 0, 0), new Day(SECOND_DAY, 1, cny("60.00"), 0, 0)), forecast.days());
        assertEquals(List.of(FIRST, SECOND), forecast.charges().first().stream().map(ForeseenCharge::at).toList());
        assertEquals(cny("120.00"), forecast.total());
        assertEquals(0, forecast.endings().count());
    }

    @Test
    void whatIsForetoldIsWhatIsThenCharged() {
        List<InstanceId> ids = IntStream.range(0, 7).mapToObj(i -> new InstanceId("r-" + i)).toList();
        ids.forEach(id -> application.register(id, ACME));
        ids.forEach(id -> acme.renewAutomatically(id, 1 + ids.indexOf(id) % 3));
        application.topUp(ACME, "100000.00");
        Books books = Books.of(application);
        List<String> told = foretold(100).charges().first().stream().map(charge -> charge.at() + " " + charge.quote().price().total() + " "
                + charge.instanceId() + " " + charge.quote().newEndTime()).sorted().toList();
        assertEquals(books, Books.of(application), "nothing has changed");
        for (Instant time = FIRST; time.isBefore(NOW.plus(Duration.ofDays(100))); time = time.plus(Duration.ofDays(1))) {
            application.passTimeTo(time);
        }
        List<String> charged = Books.of(application).orders().stream().map(Order::details)
                .filter(order -> order.origin() == OrderOrigin.AUTO_RENEWAL)
                .map(order -> order.createdAt() + " " + order.price() + " " + order.instanceId() + " "
                        + ((RenewalQuote) order.purchase()).newEndTime())
                .sorted().toList();
        assertEquals(told, charged);
        assertEquals(15, told.size());
    }

    @Test
    void moreThanIsListedIsCounted() {
        IntStream.range(0, 8).mapToObj(i -> new InstanceId("r-" + i)).forEach(id -> {
            application.register(id, ACME);
            acme.renewAutomatically(id, 1);
        });
        RenewalForecast forecast = foretold(60, 3);
        assertEquals(List.of("r-0", "r-1", "r-2"), forecast.charges().first().stream().map(charge -> charge.instanceId().value()).toList());
        assertEquals(16, forecast.charges().count());
        assertEquals(13, forecast.charges().leftOut());
        assertEquals(cny("960.00"), forecast.total());
        assertEquals(0, foretold(60, 0).charges().first().size());
    }

    @Test
    void theDayIsToldFromWhichTheBalanceDoesNotDo() {
        acme.renewAutomatically(REDIS, 1);
        assertEquals(Optional.of(FIRST_DAY), foretold(60).uncoveredFrom());
        application.topUp(ACME, "119.99");
        assertEquals(Optional.of(SECOND_DAY), foretold(60).uncoveredFrom());
        application.topUp(ACME, "0.01");
        assertEquals(Optional.empty(), foretold(60).uncoveredFrom());
    }

    @Test
    void whatCannotBeOrderedIsToldWithTheReason() {
        acme.renewAutomatically(REDIS, 9);
        assertEquals(1, foretold(90).charges().count());
        application.clock().moveTo(FIRST.minus(Duration.ofDays(1)));
        application.port(PublishPriceList.class).publish(withoutNineMonths());
        application.clock().moveTo(FIRST);
        RenewalForecast forecast = foretold(90);
        assertEquals(0, forecast.charges().count());
        assertEquals(List.of(new Day(FIRST_DAY, 0, cny("0.00"), 1, 0)), forecast.days());
        assertInstanceOf(RenewalRefusal.InvalidPeriod.class, forecast.refusals().first().getFirst().refusal());
    }

    @Test
    void thePricesAreThoseOfToday() {
        acme.renewAutomatically(REDIS, 1);
        application.port(PublishPriceList.class).publish(Examples.priceList("cny-later", FIRST, "70.00"));
        assertEquals(cny("120.00"), foretold(60).total());
        application.clock().moveTo(FIRST);
        assertEquals(cny("140.00"), foretold(45).total());
    }

    @Test
    void whatIsPausedIsToldWithThat() {
        acme.renewAutomatically(REDIS, 1);
        PauseAutoRenewal pause = application.port(PauseAutoRenewal.class);
        assertEquals(Optional.empty(), foretold(30).pausedSince());
        pause.ofAll(new Wish.Pause("wrong prices"));
        assertEquals(Optional.of(NOW), foretold(30).pausedSince());
        assertEquals(1, foretold(30).charges().count());
        pause.ofAll(new Wish.Resume());
        pause.of(ACME, new Wish.Pause("they asked for it"));
        assertEquals(Optional.of(NOW), foretold(30).pausedSince());
    }

    @Test
    void whatIsLetEndIsToldAndWhatHasEndedIsNot() {
        acme.instruct(REDIS, new InstructionRequest.LetEnd());
        assertEquals(List.of(RenewalStatus.NOT_RENEWAL), foretold(30).endings().first().stream().map(Ending::renewalStatus).toList());
        application.clock().moveTo(TERM_END.plusNanos(1000));
        assertEquals(0, foretold(30).endings().count());
        application.release(REDIS);
        assertEquals(List.of(), foretold(30).days());
    }

    @Test
    void nobodySeesWhatBelongsToAnother() {
        acme.renewAutomatically(REDIS, 1);
        assertEquals(new Result.AccountNotFound(ACME), ask(application.customer(GLOBEX), ACME));
        assertEquals(new Result.AccountNotFound(new AccountId("nobody")), ask(application.operator(), new AccountId("nobody")));
        assertInstanceOf(Result.Foretold.class, ask(application.operator(), ACME));
        Result globex = ask(application.customer(GLOBEX), GLOBEX);
        assertEquals(0, assertInstanceOf(Result.Foretold.class, globex).forecast().charges().count());
    }

    @Test
    void aForecastIsForADayAtLeastAndForAYearAtMost() {
        for (int days : List.of(0, -1, 367)) {
            assertThrows(IllegalArgumentException.class, () -> new Query(acme.caller(), ACME, days, 1));
        }
    }

    private static PriceList withoutNineMonths() {
        PriceList all = Examples.priceList("cny-shorter", FIRST, "60.00");
        return new PriceList(all.id(), all.currency(), all.effectiveFrom(), all.specs(),
                all.periods().stream().filter(period -> period.months() < 9).toList(), all.factors());
    }

    private RenewalForecast foretold(int days) {
        return foretold(days, 100);
    }

    private RenewalForecast foretold(int days, int most) {
        Result result = application.port(ForecastRenewals.class).forecast(new Query(acme.caller(), ACME, days, most));
        return assertInstanceOf(Result.Foretold.class, result).forecast();
    }

    private Result ask(TestCaller caller, AccountId account) {
        return application.port(ForecastRenewals.class).forecast(new Query(caller.caller(), account, 90, 100));
    }
}
