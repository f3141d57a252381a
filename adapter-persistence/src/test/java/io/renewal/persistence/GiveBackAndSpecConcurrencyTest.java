package io.renewal.persistence;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.MID;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.in.CancelOrder;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.OrderSpecChange;
import io.renewal.application.port.in.PayOrder;
import io.renewal.domain.payment.Tender;
import io.renewal.application.testkit.MovableClock;
import io.renewal.application.testkit.Requests;
import io.renewal.domain.giveback.GiveBackDecision.NotTheLast;
import io.renewal.domain.giveback.GiveBackDecision.OrderInProgress;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.identity.PostingId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.ledger.PostingReference.ByOperator;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.domain.specchange.SpecChangeRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two nodes, one of which gives back or changes the spec while the other does something else with the instance. */
class GiveBackAndSpecConcurrencyTest extends ConcurrentTest {
    private static final int REPETITIONS = 5;
    private static final Caller CUSTOMER = new Caller.Customer(ACME);
    private static final Optional<Tender> BALANCE = Optional.of(Tender.BALANCE);
    private final TwoNodes nodes = new TwoNodes(store, new MovableClock(NOW), 10);

    @BeforeEach
    void topUp() {
        store.inTransaction(tx -> {
            tx.accounts().lock(ACME);
            tx.ledger().post(
                    new Posting(new PostingId(new UUID(1, 1)), ACME, Movement.adjustment(cny("1000.00")), new ByOperator("bank"), NOW));
            return true;
        });
    }

    @RepeatedTest(REPETITIONS)
    void aRenewalIsGivenBackOrRenewedOnNeverBoth() {
        OrderId first = renewed(order(nodes.one(OrderRenewal.class), TERM_END, BALANCE));
        Instant end = end();
        Future<CancelOrder.Result> back = asOneOfTwo(() -> cancel(nodes.one(CancelOrder.class), first));
        Future<OrderRenewal.Result> on = asOneOfTwo(() -> order(nodes.other(OrderRenewal.class), end, BALANCE));
        switch (result(back)) {
            case CancelOrder.Result.GivenBack _ -> {
                assertTrue(result(on) instanceof OrderRenewal.Result.Refused);
                assertEquals(TERM_END, end());
                assertEquals(cny("1000.00"), balance());
            }
            case CancelOrder.Result.NotGivenBack refused -> {
                assertTrue(refused.reason() instanceof NotTheLast && result(on) instanceof OrderRenewal.Result.Ordered);
                assertEquals(cny("880.00"), balance());
            }
            case CancelOrder.Result other -> throw new AssertionError(other);
        }
    }

    @RepeatedTest(REPETITIONS)
    void whatIsPaidMeanwhileKeepsTheRenewalBeforeIt() {
        OrderId first = renewed(order(nodes.one(OrderRenewal.class), TERM_END, BALANCE));
        OrderId open = renewed(order(nodes.one(OrderRenewal.class), end(), Optional.empty()));
        Future<CancelOrder.Result> back = asOneOfTwo(() -> cancel(nodes.one(CancelOrder.class), first));
        Future<PayOrder.Result> payment = asOneOfTwo(() -> Requests.fresh(nodes.other(PayOrder.class)
                .pay(new PayOrder.Command(CUSTOMER, open, Tender.BALANCE), Requests.of(CUSTOMER, anyKey()))));
        assertTrue(result(payment) instanceof PayOrder.Result.Paid);
        assertTrue(result(back) instanceof CancelOrder.Result.NotGivenBack refused
                && (refused.reason() instanceof NotTheLast || refused.reason() instanceof OrderInProgress));
        assertEquals(cny("880.00"), balance());
    }

    @RepeatedTest(REPETITIONS)
    void aRenewalIsGivenBackOnce() {
        OrderId first = renewed(order(nodes.one(OrderRenewal.class), TERM_END, BALANCE));
        Future<CancelOrder.Result> one = asOneOfTwo(() -> cancel(nodes.one(CancelOrder.class), first));
        Future<CancelOrder.Result> other = asOneOfTwo(() -> cancel(nodes.other(CancelOrder.class), first));
        assertTrue(result(one) instanceof CancelOrder.Result.GivenBack != result(other) instanceof CancelOrder.Result.GivenBack);
        assertEquals(cny("1000.00"), balance());
    }

    @RepeatedTest(REPETITIONS)
    void aSpecIsChangedBeforeARenewalOrTheRenewalIsInItsWay() {
        Future<OrderSpecChange.Result> change = asOneOfTwo(() -> changeSpec(nodes.one(OrderSpecChange.class)));
        Future<OrderRenewal.Result> renewal = asOneOfTwo(() -> order(nodes.other(OrderRenewal.class), TERM_END, BALANCE));
        assertTrue(result(renewal) instanceof OrderRenewal.Result.Ordered);
        boolean changed = result(change) instanceof OrderSpecChange.Result.Ordered;
        // 40.00 for the change, and 120.00 for a month of the new spec; or 60.00 for a month of the old one.
        assertEquals(changed ? cny("840.00") : cny("940.00"), balance());
        assertEquals(changed, instance().spec().equals(MID));
    }

    @RepeatedTest(REPETITIONS)
    void aSpecIsChangedOnce() {
        Future<OrderSpecChange.Result> one = asOneOfTwo(() -> changeSpec(nodes.one(OrderSpecChange.class)));
        Future<OrderSpecChange.Result> other = asOneOfTwo(() -> changeSpec(nodes.other(OrderSpecChange.class)));
        assertTrue(result(one) instanceof OrderSpecChange.Result.Ordered != result(other) instanceof OrderSpecChange.Result.Ordered);
        assertEquals(cny("960.00"), balance());
    }

    private <T> Future<T> asOneOfTwo(Supplier<T> work) {
        return threads.submit(() -> {
            meet();
            return work.get();
        });
    }

    private static OrderRenewal.Result order(OrderRenewal port, Instant end, Optional<Tender> payWith) {
        RenewalRequest wish = new RenewalRequest(1, Optional.empty(), Optional.of(end), Optional.empty());
        return Requests.fresh(port.order(new OrderRenewal.Command(CUSTOMER, REDIS, wish, payWith), Requests.of(CUSTOMER, anyKey())));
    }

    private static OrderSpecChange.Result changeSpec(OrderSpecChange port) {
        SpecChangeRequest wish = new SpecChangeRequest(MID, Optional.of(TERM_END), Optional.empty());
        return Requests.fresh(port.order(new OrderSpecChange.Command(CUSTOMER, REDIS, wish, BALANCE), Requests.of(CUSTOMER, anyKey())));
    }

    private static CancelOrder.Result cancel(CancelOrder port, OrderId order) {
        return Requests
                .fresh(port.cancel(new CancelOrder.Command(CUSTOMER, order, CancelOrder.Ending.EITHER), Requests.of(CUSTOMER, anyKey())));
    }

    private static OrderId renewed(OrderRenewal.Result result) {
        if (result instanceof OrderRenewal.Result.Ordered ordered) {
            return ordered.order().id();
        }
        throw new AssertionError(result);
    }

    private static String anyKey() {
        return UUID.randomUUID().toString();
    }

    private Instance instance() {
        return store.inTransaction(tx -> tx.instances().find(REDIS)).orElseThrow();
    }

    private Instant end() {
        return ((Subscription) instance().plan()).term().end();
    }

    private Money balance() {
        return store.inTransaction(tx -> tx.accounts().find(ACME)).orElseThrow().balance();
    }
}
