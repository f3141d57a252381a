package io.renewal.application.idempotency;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.BY_BANK;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.in.AdjustBalance;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.CancelOrder;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.PayOrder;
import io.renewal.domain.payment.Tender;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Requests;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepeatedRequestsTest {
    private static final InstanceId SECOND = new InstanceId("r-second");
    private final TestApplication application = TestApplication.acmeWith("1000.00");
    private final TestCaller acme = application.customer(ACME);
    private final OrderRenewal orderRenewal = application.port(OrderRenewal.class);

    @Test
    void aRepeatedOrderIsAnsweredAsTheFirstTimeAndDoneOnce() {
        OrderRenewal.Command wish = paid(acme.wish(REDIS, 3));
        Outcome<OrderRenewal.Result> first = orderRenewal.order(wish, request("k"));
        Books after = Books.of(application);
        application.clock().advance(Duration.ofHours(1));
        assertEquals(replayed(201, first), orderRenewal.order(wish, request("k")));
        assertEquals(replayed(201, first), orderRenewal.order(wish, request("k")));
        application.clock().advance(Duration.ofHours(-1));
        assertEquals(after, Books.of(application));
    }

    @Test
    void anOrderThatWasDeclinedStaysDeclinedUnderItsKey() {
        application.topUp(ACME, "-1000.00");
        OrderRenewal.Command wish = paid(acme.wish(REDIS, 3));
        Outcome<OrderRenewal.Result> first = orderRenewal.order(wish, request("k"));
        assertInstanceOf(OrderRenewal.Result.Declined.class, Requests.fresh(first));
        application.topUp(ACME, "1000.00");
        Books before = Books.of(application);
        assertEquals(replayed(402, first), orderRenewal.order(wish, request("k")));
        assertEquals(before, Books.of(application));
    }

    @Test
    void whatWasRefusedIsTriedAgainUnderItsKey() {
        OrderId open = acme.place(REDIS, 1);
        OrderRenewal.Command wish = paid(acme.wish(REDIS, 3));
        assertInstanceOf(OrderRenewal.Result.Refused.class, Requests.fresh(orderRenewal.order(wish, request("k"))));
        acme.cancel(open);
        assertInstanceOf(OrderRenewal.Result.Ordered.class, Requests.fresh(orderRenewal.order(wish, request("k"))));
    }

    @Test
    void aPaymentIsMadeOnce() {
        PayOrder.Command payment = new PayOrder.Command(acme.caller(), acme.place(REDIS, 3), Tender.BALANCE);
        Outcome<PayOrder.Result> first = application.port(PayOrder.class).pay(payment, request("k"));
        Books after = Books.of(application);
        assertEquals(replayed(200, first), application.port(PayOrder.class).pay(payment, request("k")));
        assertEquals(after, Books.of(application));
    }

    @Test
    void aCancellationIsRepeatedWithTheSameAnswer() {
        CancelOrder cancelOrder = application.port(CancelOrder.class);
        OrderId order = acme.place(REDIS, 3);
        CancelOrder.Command command = new CancelOrder.Command(acme.caller(), order, CancelOrder.Ending.EITHER);
        Outcome<CancelOrder.Result> first = cancelOrder.cancel(command, request("k"));
        acme.renew(REDIS, 1);
        assertEquals(replayed(200, first), cancelOrder.cancel(command, request("k")));
    }

    @Test
    void aTopUpIsBookedOnce() {
        AdjustBalance adjustBalance = application.port(AdjustBalance.class);
        AdjustBalance.Command command = new AdjustBalance.Command(ACME, cny("5.00"), BY_BANK);
        Outcome<AdjustBalance.Result> first = adjustBalance.adjust(command, request("k"));
        assertEquals(replayed(201, first), adjustBalance.adjust(command, request("k")));
        assertEquals(cny("1005.00"), Books.of(application).account(ACME).orElseThrow().balance());
    }

    @Test
    void aKeyStandsForOneRequest() {
        orderRenewal.order(acme.wish(REDIS, 3), request("k"));
        Books before = Books.of(application);
        IdempotentRequest<OrderRenewal.Result> other = Requests.of(acme.caller(), "k", "something else");
        assertEquals(new Outcome.KeyReused<>(), orderRenewal.order(acme.wish(REDIS, 1), other));
        assertEquals(before, Books.of(application));
    }

    @Test
    void theReuseOfAKeyIsToldBeforeAnythingElseIsWrong() {
        orderRenewal.order(acme.wish(REDIS, 3), request("k"));
        OrderRenewal.Command wish = acme.wish(new InstanceId("r-unknown"), acme.wish(REDIS, 3).renewal());
        assertEquals(new Outcome.KeyReused<>(), orderRenewal.order(wish, Requests.of(acme.caller(), "k", "something else")));
    }

    @Test
    void upperAndLowerCaseAreDifferentKeys() {
        orderRenewal.order(acme.wish(REDIS, 3), request("k"));
        application.register(SECOND, ACME);
        Requests.fresh(orderRenewal.order(acme.wish(SECOND, 3), request("K")));
    }

    @Test
    void theKeysOfCallersHaveNothingToDoWithEachOther() {
        application.register(SECOND, GLOBEX);
        TestCaller globex = application.customer(GLOBEX);
        Requests.fresh(orderRenewal.order(acme.wish(REDIS, 3), request("k")));
        Requests.fresh(orderRenewal.order(globex.wish(SECOND, 3), Requests.of(globex.caller(), "k")));
        Caller operator = application.operator().caller();
        Requests.fresh(application.port(AdjustBalance.class).adjust(new AdjustBalance.Command(ACME, cny("5.00"), BY_BANK),
                Requests.of(operator, "k")));
    }

    @Test
    void whileTheFirstStillRunsASecondIsNotDone() {
        Books before = Books.of(application);
        application.store().hold(acme.caller(), new IdempotencyKey("k"));
        assertEquals(new Outcome.KeyInUse<>(), orderRenewal.order(acme.wish(REDIS, 3), request("k")));
        assertEquals(before, Books.of(application));
        application.store().letGo(acme.caller(), new IdempotencyKey("k"));
        Requests.fresh(orderRenewal.order(acme.wish(REDIS, 3), request("k")));
    }

    private <R> IdempotentRequest<R> request(String key) {
        return Requests.of(acme.caller(), key);
    }

    private static <R> Outcome<R> replayed(int status, Outcome<R> first) {
        return new Outcome.Replayed<>(new RecordedAnswer(status, String.valueOf(Requests.fresh(first))));
    }

    private static OrderRenewal.Command paid(OrderRenewal.Command wish) {
        return new OrderRenewal.Command(wish.caller(), wish.instanceId(), wish.renewal(), Optional.of(Tender.BALANCE));
    }
}
