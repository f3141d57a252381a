package io.renewal.application.autorenewal;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.in.PauseAutoRenewal;
import io.renewal.application.port.in.PauseAutoRenewal.Wish;
import io.renewal.application.port.in.PreviewAutoRenewal;
import io.renewal.application.port.in.PreviewAutoRenewal.Fate;
import io.renewal.application.port.in.PreviewAutoRenewal.Preview;
import io.renewal.application.port.in.PreviewAutoRenewal.Query;
import io.renewal.application.port.in.PreviewAutoRenewal.Result;
import io.renewal.application.port.in.PreviewAutoRenewal.Totals;
import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.port.in.RunAutoRenewal;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The example ends on 2024-02-29 in Shanghai, and is tried a week before; a month costs 60.00. A batch is of three. */
class PreviewingTest {
    private static final Instant FIRST = Instant.parse("2024-02-22T00:00:00Z");

    private final TestApplication application = TestApplication.acmeWith("0.00");
    private final TestCaller acme = application.customer(ACME);
    private final PreviewAutoRenewal preview = application.port(PreviewAutoRenewal.class);

    @Test
    void withoutAnythingDueNothingIsCharged() {
        Preview nothing = previewed(Optional.empty());
        assertEquals(0, nothing.accounts().size());
        assertEquals(NOW, nothing.by());
    }

    @Test
    void ifNoInstantIsNamedTheNextRunIsToldThatHasAnythingToDo() {
        acme.renewAutomatically(REDIS, 1);
        assertEquals(FIRST, previewed(Optional.empty()).by());
        assertEquals(1, acmes(previewed(Optional.empty())).count(Fate.NOT_PAID));
    }

    @Test
    void theTotalsAreThoseOfTheRunThatFollows() {
        List<InstanceId> ids = instances(8);
        application.topUp(ACME, "300.00");
        Books books = Books.of(application);
        Totals told = acmes(previewed(Optional.of(FIRST)));
        assertEquals(books, Books.of(application), "nothing has changed");
        assertEquals(5, told.count(Fate.FROM_BALANCE));
        assertEquals(Optional.of(cny("300.00")), told.amount(Fate.FROM_BALANCE));
        assertEquals(3, told.count(Fate.NOT_PAID));
        assertEquals(Optional.of(cny("180.00")), told.amount(Fate.NOT_PAID));
        application.clock().moveTo(FIRST);
        assertEquals(told, acmes(previewed(Optional.empty())), "and at the time itself");
        assertEquals(8, application.port(RunAutoRenewal.class).run());
        assertEquals(5, ids.stream().filter(id -> acme.term(id).term().end().isAfter(FIRST.plus(Duration.ofDays(10)))).count());
        assertEquals(cny("0.00"), Books.of(application).account(ACME).orElseThrow().balance());
    }

    @Test
    void aCardIsAskedIfTheProviderKnowsTheAccount() {
        instances(2);
        application.topUp(ACME, "60.00");
        CustomerReference customer = application.provider().savedCards().open(ACME);
        application.store().inTransaction(tx -> {
            tx.accounts().nameCustomer(ACME, customer);
            return true;
        });
        Totals told = acmes(previewed(Optional.of(FIRST)));
        assertEquals(1, told.count(Fate.FROM_BALANCE));
        assertEquals(1, told.count(Fate.BY_CARD));
        assertEquals(Optional.of(cny("60.00")), told.amount(Fate.BY_CARD));
        assertEquals(2, told.count());
    }

    @Test
    void whatAnAccountsPauseHoldsIsToldAndAPauseOfAllIsThoughtAway() {
        acme.renewAutomatically(REDIS, 1);
        application.topUp(ACME, "60.00");
        PauseAutoRenewal pause = application.port(PauseAutoRenewal.class);
        pause.ofAll(new Wish.Pause("wrong prices"));
        Preview paused = previewed(Optional.of(FIRST));
        assertEquals(Optional.of("wrong prices"), paused.pause().map(held -> held.reason()));
        assertEquals(1, acmes(paused).count(Fate.FROM_BALANCE));
        pause.of(ACME, new Wish.Pause("they asked for it"));
        assertEquals(1, acmes(previewed(Optional.of(FIRST))).count(Fate.PAUSED));
    }

    @Test
    void alsoUnderAPauseOfAllTheNextRunIsTold() {
        instances(5);
        PauseAutoRenewal pause = application.port(PauseAutoRenewal.class);
        pause.ofAll(new Wish.Pause("wrong prices"));
        assertEquals(FIRST, previewed(Optional.empty()).by());
        assertEquals(5, acmes(previewed(Optional.empty())).count(Fate.NOT_PAID));
        pause.of(ACME, new Wish.Pause("they asked for it"));
        assertEquals(NOW, previewed(Optional.empty()).by(), "their own pause holds on");
    }

    @Test
    void thePriceIsThatOfTheTimeOfTheAttempt() {
        acme.renewAutomatically(REDIS, 1);
        application.topUp(ACME, "500.00");
        application.port(PublishPriceList.class).publish(Examples.priceList("cny-later", FIRST, "70.00"));
        assertEquals(Optional.of(cny("70.00")), acmes(previewed(Optional.of(FIRST.plus(Duration.ofDays(3))))).amount(Fate.FROM_BALANCE));
    }

    @Test
    void anotherPaymentComesFirst() {
        acme.renewAutomatically(REDIS, 1);
        application.clock().moveTo(FIRST.minus(Duration.ofMinutes(10)));
        acme.pay(acme.place(REDIS, 12), Examples.PAGE);
        assertEquals(1, acmes(previewed(Optional.of(FIRST))).count(Fate.PAYMENT_RUNS));
    }

    @Test
    void oneAccountIsToldAloneAndMustBeThere() {
        acme.renewAutomatically(REDIS, 1);
        assertEquals(0, assertInstanceOf(Result.Previewed.class, ask(Optional.of(FIRST), Optional.of(GLOBEX))).preview().accounts().size());
        AccountId nobody = new AccountId("nobody");
        assertEquals(new Result.AccountNotFound(nobody), ask(Optional.empty(), Optional.of(nobody)));
    }

    @Test
    void whatHasPassedIsNotForetold() {
        assertEquals(new Result.InThePast(NOW), ask(Optional.of(NOW.minusSeconds(1)), Optional.empty()));
    }

    @Test
    void whoWatchesSeesEachBatchAndMayStopIt() {
        instances(7);
        List<String> seen = new ArrayList<>();
        preview.preview(new Query(Optional.of(FIRST), Optional.empty()), (count, all) -> seen.add(count + " of " + all));
        assertEquals(List.of("3 of 7", "6 of 7", "7 of 7"), seen);
        assertEquals(new Result.Stopped(), preview.preview(new Query(Optional.of(FIRST), Optional.empty()), (_, _) -> false));
    }

    private List<InstanceId> instances(int count) {
        List<InstanceId> ids = IntStream.range(0, count).mapToObj(i -> new InstanceId("r-" + i)).toList();
        ids.forEach(id -> application.register(id, ACME));
        ids.forEach(id -> acme.renewAutomatically(id, 1));
        return ids;
    }

    private Preview previewed(Optional<Instant> by) {
        return assertInstanceOf(Result.Previewed.class, ask(by, Optional.empty())).preview();
    }

    private Result ask(Optional<Instant> by, Optional<AccountId> account) {
        return preview.preview(new Query(by, account), (_, _) -> true);
    }

    private static Totals acmes(Preview preview) {
        return Optional.ofNullable(preview.accounts().get(ACME)).orElseThrow();
    }
}
