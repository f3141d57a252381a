package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.AdjustBalance;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.DueWork;
import io.renewal.application.port.in.EndUnpaidOrders;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.PayOrder;
import io.renewal.domain.payment.Tender;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.ReleaseInstance;
import io.renewal.application.port.in.RunLifecycle;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.MovableClock;
import io.renewal.application.testkit.Requests;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.renewal.RenewalRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What falls due is done once, by however many nodes, and whatever customers do meanwhile. */
class DueWorkTest extends ConcurrentTest {
    private static final Caller OPERATOR = new Caller.Operator();
    private static final Instant RELEASE = Examples.TERM_END.plus(Duration.ofDays(7));
    private static final int MANY = 24;
    private final MovableClock clock = new MovableClock(Examples.NOW);
    private final TwoNodes nodes = new TwoNodes(store, clock, 4);
    private final CountDownLatch start = new CountDownLatch(1);
    private int requests;

    @Test
    void twoNodesTakeEveryInstanceEveryStepOnce() throws Exception {
        registerMany();
        int done = 0;
        for (Instant due : List.of(Examples.TERM_END, RELEASE.minus(Duration.ofDays(1)), RELEASE)) {
            clock.moveTo(due);
            done += both(nodes.one(RunLifecycle.class), nodes.other(RunLifecycle.class));
            assertEquals(0, nodes.one(RunLifecycle.class).run());
        }
        assertEquals(3 * (MANY + 1), done);
        for (int i = 0; i < MANY; i++) {
            assertEquals(List.of("InstanceRegistered", "InstanceLocked", "FinalNoticeGiven", "InstanceReleased"), told(id(i)));
        }
    }

    /** Repeated, as the moment in which one node sees what the other has just ended is short. */
    @RepeatedTest(10)
    void twoNodesEndEveryOrderOnce() throws Exception {
        registerMany();
        for (int i = 0; i < MANY; i++) {
            place(id(i));
        }
        clock.advance(Duration.ofDays(8));
        assertEquals(MANY, both(nodes.one(EndUnpaidOrders.class), nodes.other(EndUnpaidOrders.class)));
        for (int i = 0; i < MANY; i++) {
            assertEquals(List.of("InstanceRegistered", "OrderPlaced", "OrderCancelled"), told(id(i)));
        }
    }

    @Test
    void aRunDoesNotWaitForWhoeverHoldsAnInstance() throws Exception {
        registerMany();
        clock.moveTo(Examples.TERM_END);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Future<?> holder = threads.submit(() -> store.inTransaction(tx -> {
            Instance instance = tx.instances().lock(id(0)).orElseThrow();
            held.countDown();
            await(done);
            return instance;
        }));
        await(held);
        assertEquals(MANY, nodes.one(RunLifecycle.class).run(), "all but the one that is held");
        done.countDown();
        holder.get();
        assertEquals(1, nodes.one(RunLifecycle.class).run());
    }

    /** Nobody knows who is first; but both agree on it. */
    @Test
    void anOrderIsPaidOrItsInstanceReleasedAndNeverBoth() throws Exception {
        registerMany();
        topUp();
        clock.moveTo(RELEASE.minus(Duration.ofDays(1)));
        nodes.one(RunLifecycle.class).run();
        clock.moveTo(RELEASE.minusSeconds(60));
        List<OrderId> orders = IntStream.range(0, MANY).mapToObj(i -> place(id(i))).toList();
        Future<Integer> running = threads.submit(() -> {
            await(start);
            clock.moveTo(RELEASE);
            return nodes.one(RunLifecycle.class).run();
        });
        List<Future<PayOrder.Result>> paying = new ArrayList<>();
        for (OrderId order : orders) {
            paying.add(threads.submit(() -> pay(order)));
        }
        start.countDown();
        running.get();
        for (int i = 0; i < MANY; i++) {
            boolean paid = result(paying.get(i)) instanceof PayOrder.Result.Paid;
            OrderStatus status = order(orders.get(i)).status();
            assertEquals(paid ? OrderStatus.PAID : OrderStatus.CANCELLED, status);
        }
        nodes.one(RunLifecycle.class).run();
        for (int i = 0; i < MANY; i++) {
            boolean paid = order(orders.get(i)).status() == OrderStatus.PAID;
            assertEquals(!paid, instance(id(i)).isReleased());
            assertEquals(paid ? "InstanceUnlocked" : "InstanceReleased", told(id(i)).getLast());
        }
    }

    @Test
    void whoOrdersWhileTheInstanceIsReleasedIsRefusedOrEndedByIt() throws Exception {
        registerMany();
        clock.moveTo(RELEASE.minus(Duration.ofDays(1)));
        nodes.one(RunLifecycle.class).run();
        clock.moveTo(RELEASE);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            InstanceId id = id(i);
            OrderRenewal.Command wish = wish(id);
            all.add(threads.submit(() -> nodes.one(OrderRenewal.class).order(wish, Requests.of(OPERATOR, "order " + id))));
            if (i % 5 == 0) {
                ReleaseInstance.Command gone = new ReleaseInstance.Command(id, "deleted");
                all.add(threads.submit(() -> nodes.other(ReleaseInstance.class).release(gone, Requests.of(OPERATOR, "release " + id))));
            }
        }
        all.add(threads.submit(() -> nodes.other(RunLifecycle.class).run()));
        for (Future<?> one : all) {
            one.get();
        }
        nodes.one(RunLifecycle.class).run();
        for (int i = 0; i < MANY; i++) {
            List<String> told = told(id(i));
            assertEquals("InstanceReleased", told.getLast());
            assertEquals(told.contains("OrderPlaced"), told.contains("OrderCancelled"));
            assertEquals(1, told.stream().filter("InstanceReleased"::equals).count());
        }
    }

    private int both(DueWork one, DueWork other) throws Exception {
        Future<Integer> first = threads.submit(one::run);
        Future<Integer> second = threads.submit(other::run);
        return first.get() + second.get();
    }

    private void registerMany() {
        for (int i = 0; i < MANY; i++) {
            nodes.one(RegisterInstance.class).register(Examples.registering(id(i), Examples.ACME));
        }
    }

    private static InstanceId id(int number) {
        return new InstanceId("r-many-" + number);
    }

    private void topUp() {
        nodes.one(AdjustBalance.class).adjust(new AdjustBalance.Command(Examples.ACME, Examples.cny("99999.00"), Examples.BY_BANK),
                Requests.of(OPERATOR, "top-up"));
    }

    private OrderId place(InstanceId id) {
        Outcome<OrderRenewal.Result> outcome = nodes.one(OrderRenewal.class).order(wish(id), Requests.of(OPERATOR, "key " + ++requests));
        return assertInstanceOf(OrderRenewal.Result.Ordered.class, Requests.fresh(outcome)).order().id();
    }

    private static OrderRenewal.Command wish(InstanceId id) {
        RenewalRequest request = new RenewalRequest(1, Optional.empty(), Optional.of(Examples.TERM_END), Optional.empty());
        return new OrderRenewal.Command(OPERATOR, id, request, Optional.empty());
    }

    private PayOrder.Result pay(OrderId order) {
        await(start);
        return Requests.fresh(nodes.other(PayOrder.class).pay(new PayOrder.Command(OPERATOR, order, Tender.BALANCE),
                Requests.of(OPERATOR, "pay " + order)));
    }

    private Order order(OrderId id) {
        return store.inTransaction(tx -> tx.orders().find(id)).orElseThrow();
    }

    private Instance instance(InstanceId id) {
        return store.inTransaction(tx -> tx.instances().find(id)).orElseThrow();
    }

    private List<String> told(InstanceId id) {
        return store.inTransaction(tx -> tx.events().of(id)).stream().map(RecordedEvent::event).map(InstanceEvent::type).toList();
    }
}
