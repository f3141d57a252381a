package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.in.AdjustBalance;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.CancelOrder;
import io.renewal.application.port.in.HearProvider;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.PayOrder;
import io.renewal.application.port.in.ReconcilePayments;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.WithdrawPayments;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.application.testkit.FakeProvider.Call;
import io.renewal.application.testkit.FakeProvider.Fault;
import io.renewal.application.testkit.FakeProvider.Loss;
import io.renewal.application.testkit.MovableClock;
import io.renewal.application.testkit.Requests;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.renewal.RenewalRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Two nodes, one database, one provider whose answers get lost by chance: whatever they do at once, the money is accounted for. */
abstract class PaymentRace extends ConcurrentTest {
    static final Caller OPERATOR = new Caller.Operator();
    private static final Instant END_AFTER_1 = Instant.parse("2024-03-30T16:00:00Z");
    private static final int ROUNDS = 8;
    private static final int AT_ONCE = 6;
    final MovableClock clock = new MovableClock(Examples.NOW);
    final FakeProvider provider = new FakeProvider();
    final TwoNodes nodes = new TwoNodes(store, clock, provider, 4);
    private final Random random = new Random(20_240_208);
    private final AtomicInteger requests = new AtomicInteger();
    private final List<OrderId> orders = new ArrayList<>();

    /** Many rounds, in each of which all that is wanted is done at once to some new orders. */
    @SafeVarargs
    final void race(Consumer<OrderId>... wanted) {
        for (int round = 0; round < ROUNDS; round++) {
            List<OrderId> placed = place(AT_ONCE);
            loseAnswers();
            List<Runnable> all = new ArrayList<>();
            for (Consumer<OrderId> want : wanted) {
                placed.forEach(order -> all.add(() -> want.accept(order)));
            }
            atOnce(all);
        }
    }

    /** Does all of it at once, and waits until it is done. */
    final void atOnce(List<Runnable> all) {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        for (Runnable one : all) {
            running.add(threads.submit(() -> {
                await(start);
                one.run();
            }));
        }
        start.countDown();
        running.forEach(ConcurrentTest::result);
    }

    /** Some of the next calls are not answered. */
    final void loseAnswers() {
        for (Call call : Call.values()) {
            if (random.nextBoolean()) {
                provider.plan(new Fault(call, random.nextBoolean() ? Loss.BEFORE : Loss.AFTER));
            }
        }
    }

    /** The provider answers again, pages are over, and what is open is looked at. */
    final void settle() {
        provider.comeBack();
        clock.advance(Duration.ofMinutes(31));
        for (int i = 0; i < 4; i++) {
            nodes.one(WithdrawPayments.class).run();
            reconcile();
        }
    }

    /** Once more than any pause lasts has passed. */
    final void reconcile() {
        DATABASE.letPass(Duration.ofHours(1));
        nodes.other(ReconcilePayments.class).run();
    }

    /** Settles, and checks that every order is Paid with one charge, or not Paid with no money kept, and that the ledger says so too. */
    final void assertAccounted(OrderStatus... ways) {
        settle();
        orders.forEach(order -> assertAccounted(order, List.of(ways)));
        assertEquals(0, deadlocks(), "who waited for each other");
        assertEquals(orders.stream().mapToLong(this::kept).sum(), sum("ProviderClearing"), "what the provider kept");
        long fromBalance = orders.stream().map(this::order).filter(order -> order.status() == OrderStatus.PAID && isPaidFromBalance(order))
                .mapToLong(order -> order.details().price().getAmountMinorLong()).sum();
        assertEquals(fromBalance, sum("Balance") + sum("Adjustments"), "what was paid from the balance");
    }

    private void assertAccounted(OrderId id, List<OrderStatus> ways) {
        Order order = order(id);
        assertFalse(order instanceof Order.Paying || order instanceof Order.RefundDue, () -> "in doubt for ever: " + order);
        assertTrue(ways.contains(order.status()), order::toString);
        boolean paid = order.status() == OrderStatus.PAID;
        assertEquals(paid && !isPaidFromBalance(order) ? 1 : 0, provider.kept(id), order::toString);
        assertTrue(provider.taken(id) <= 1, () -> "charged twice: " + order);
        boolean everPaid = paid || order.status() == OrderStatus.REFUNDED;
        assertEquals(everPaid ? 1 : 0, order.attempts().stream().filter(PaymentRace::isPaid).count(), order::toString);
        assertEquals(paid ? END_AFTER_1 : Examples.TERM_END, ((Subscription) instance(order).plan()).term().end(), order::toString);
    }

    private static boolean isPaidFromBalance(Order order) {
        return order.attempts().stream().anyMatch(attempt -> isPaid(attempt) && attempt.method() == PaymentMethod.BALANCE);
    }

    private static boolean isPaid(PaymentAttempt attempt) {
        return attempt instanceof PaymentAttempt.Ended ended && ended.isPaid();
    }

    private long kept(OrderId order) {
        return provider.kept(order) * order(order).details().price().getAmountMinorLong();
    }

    /** What left a ledger account, less what came in. */
    private static long sum(String ledgerAccount) {
        return DATABASE.sql().withHandle(handle -> handle.createQuery("""
                SELECT coalesce(sum(CASE moved_from WHEN :name THEN amount ELSE -amount END), 0)
                FROM postings WHERE :name IN (moved_from, moved_to)
                """).bind("name", ledgerAccount).mapTo(Long.class).one());
    }

    /** Told by the server a little late, but it is the same for all tests of the class. */
    private static long deadlocks() {
        return DATABASE.sql().withHandle(handle -> handle
                .createQuery("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()").mapTo(Long.class).one());
    }

    final List<OrderId> place(int many) {
        List<OrderId> placed = IntStream.range(0, many).mapToObj(i -> place(new InstanceId("r-race-" + (orders.size() + i)))).toList();
        orders.addAll(placed);
        return placed;
    }

    private OrderId place(InstanceId id) {
        nodes.one(RegisterInstance.class).register(Examples.registering(id, Examples.ACME));
        return order(id);
    }

    /** New orders for the instances of others, which have ended without money. */
    final List<OrderId> again(List<OrderId> ended) {
        List<OrderId> placed = ended.stream().map(order -> order(order(order).details().instanceId())).toList();
        orders.removeAll(ended);
        orders.addAll(placed);
        return placed;
    }

    /** A new order for an instance that is there. */
    private OrderId order(InstanceId id) {
        RenewalRequest renewal = new RenewalRequest(1, Optional.empty(), Optional.of(Examples.TERM_END), Optional.empty());
        OrderRenewal.Command wish = new OrderRenewal.Command(OPERATOR, id, renewal, Optional.empty());
        return assertInstanceOf(OrderRenewal.Result.Ordered.class,
                Requests.fresh(nodes.one(OrderRenewal.class).order(wish, Requests.of(OPERATOR, newKey())))).order().id();
    }

    final void pay(PayOrder node, OrderId order, Tender tender) {
        Requests.fresh(node.pay(new PayOrder.Command(OPERATOR, order, tender), Requests.of(OPERATOR, newKey())));
    }

    final void cancel(CancelOrder node, OrderId order) {
        Requests.fresh(node.cancel(new CancelOrder.Command(OPERATOR, order, CancelOrder.Ending.EITHER), Requests.of(OPERATOR, newKey())));
    }

    /** The customer pays wherever they are asked to. */
    final void customerPays(OrderId order) {
        payments(order).forEach(provider::customerPays);
    }

    /** The provider calls back because of all that it was asked for. */
    final void hear(HearProvider node, OrderId order) {
        payments(order).forEach(payment -> node.hear(payment.value(), FakeProvider.SIGNATURE));
    }

    private List<ProviderReference> payments(OrderId id) {
        return order(id).attempts().stream().flatMap(attempt -> attempt.payment().stream()).toList();
    }

    final void topUp() {
        AdjustBalance.Command command = new AdjustBalance.Command(Examples.ACME, Examples.cny("99999.00"), Examples.BY_BANK);
        nodes.one(AdjustBalance.class).adjust(command, Requests.of(OPERATOR, newKey()));
    }

    final Order order(OrderId id) {
        return store.inTransaction(tx -> tx.orders().find(id)).orElseThrow();
    }

    final Instance instance(Order order) {
        return store.inTransaction(tx -> tx.instances().find(order.details().instanceId())).orElseThrow();
    }

    private String newKey() {
        return "key " + requests.incrementAndGet();
    }
}
