package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.account.Account;
import io.renewal.domain.event.InstanceEvent.InstanceRegistered;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.PostingId;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.ledger.PostingReference.ByOperator;
import io.renewal.domain.order.Order;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentMethod;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two who want the same at once. A latch that both wait at stays open, so that work that is run again passes it. */
class ConcurrencyTest {
    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch both = new CountDownLatch(2);
    private final RenewalStore store = DATABASE.emptyStore();

    @BeforeEach
    void openTheBooks() {
        store.inTransaction(tx -> {
            tx.accounts().add(Examples.account(Examples.ACME));
            tx.accounts().add(Examples.account(Examples.GLOBEX));
            tx.instances().add(Examples.redis());
            tx.priceLists().save(Examples.priceList());
            return true;
        });
    }

    @AfterEach
    void stop() {
        threads.close();
    }

    @Test
    void whoAddsAnAccountSecondFindsTheFirst() throws Exception {
        AccountId id = new AccountId("initech");
        Function<Tx, String> work = tx -> {
            if (tx.accounts().lock(id).isPresent()) {
                return "found";
            }
            meet();
            tx.accounts().add(Examples.account(id));
            return "added";
        };
        assertEquals(List.of("added", "found"), twice(() -> store.inTransaction(work)));
    }

    @Test
    void whoOrdersSecondFindsTheOpenOrder() throws Exception {
        RandomOrders orders = new RandomOrders(new Random(1));
        Callable<String> ordering = () -> {
            Order order = openOrder(orders);
            return store.inTransaction(tx -> {
                if (!tx.orders().open(List.of(Examples.REDIS)).isEmpty()) {
                    return "refused";
                }
                meet();
                tx.orders().add(order);
                return "ordered";
            });
        };
        assertEquals(List.of("ordered", "refused"), twice(ordering));
    }

    @Test
    void twoPaymentsOfABalanceThatCoversOneAreOnePayment() throws Exception {
        store.inTransaction(tx -> post(tx, 1, "10.00"));
        AtomicInteger ids = new AtomicInteger(1);
        Callable<String> paying = () -> {
            int id = ids.incrementAndGet();
            meet();
            return store.inTransaction(tx -> {
                Account account = tx.accounts().lock(Examples.ACME).orElseThrow();
                return account.covers(Examples.cny("-6.00")) ? post(tx, id, "-6.00") : "declined";
            });
        };
        assertEquals(List.of("declined", "posted"), twice(paying));
        assertEquals(Examples.cny("4.00"), store.inTransaction(tx -> tx.accounts().find(Examples.ACME)).orElseThrow().balance());
    }

    @Test
    void aKeyIsClaimedByOneTransactionAtATime() throws Exception {
        Caller caller = new Caller.Operator();
        IdempotencyKey key = new IdempotencyKey("k");
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        Future<Boolean> first = threads.submit(() -> store.inTransaction(tx -> {
            boolean mine = tx.answeredRequests().tryLock(caller, key);
            claimed.countDown();
            await(asked);
            return mine;
        }));
        await(claimed);
        assertFalse(claim(caller, key));
        assertTrue(claim(new Caller.Customer(Examples.ACME), key), "another's key");
        asked.countDown();
        assertTrue(first.get());
        assertTrue(claim(caller, key), "free again");
    }

    @Test
    void whoseTransactionDeadlocksIsRunAgain() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        assertEquals(List.of("both", "both"), List.of(Examples.ACME, Examples.GLOBEX).stream()
                .map(first -> threads.submit(() -> store.inTransaction(tx -> {
                    runs.incrementAndGet();
                    tx.accounts().lock(first);
                    meet();
                    tx.accounts().lock(first.equals(Examples.ACME) ? Examples.GLOBEX : Examples.ACME);
                    return "both";
                }))).toList().stream().map(ConcurrencyTest::result).toList());
        assertEquals(3, runs.get());
    }

    @Test
    void whatCollidesAgainAndAgainIsGivenUp() {
        AtomicInteger runs = new AtomicInteger();
        assertThrows(RuntimeException.class, () -> store.inTransaction(tx -> {
            runs.incrementAndGet();
            tx.accounts().add(Examples.account(Examples.ACME));
            return true;
        }));
        assertEquals(5, runs.get());
    }

    @Test
    void whoWaitedForAnOrderReadsItWithTheAttemptsMadeMeanwhile() throws Exception {
        Order.Unpaid unpaid = openOrder(new RandomOrders(new Random(1)));
        store.inTransaction(tx -> {
            tx.orders().add(unpaid);
            return true;
        });
        Order declined = unpaid.pay(PaymentMethod.CARD, Examples.NOW).declined(new DeclineReason("expired_card"), Examples.NOW);
        CountDownLatch locked = new CountDownLatch(1);
        Future<Boolean> first = threads.submit(() -> store.inTransaction(tx -> {
            tx.orders().lock(unpaid.id());
            locked.countDown();
            awaitSomebodyWaiting();
            tx.orders().update(declined);
            return true;
        }));
        await(locked);
        assertEquals(Optional.of(declined), store.inTransaction(tx -> tx.orders().lock(unpaid.id())));
        assertTrue(first.get());
    }

    @Test
    void eventsOfManyAreCountedWithoutAGap() throws Exception {
        InstanceRegistered event = new InstanceRegistered(Examples.SMALL, Optional.empty());
        List<Future<Boolean>> all = IntStream.range(0, 40).mapToObj(i -> threads.submit(() -> store.inTransaction(tx -> {
            tx.events().append(new EventId(new UUID(4, i)), Examples.redis().instance(), Examples.NOW, event);
            return true;
        }))).toList();
        for (Future<Boolean> one : all) {
            one.get();
        }
        List<RecordedEvent> events = store.inTransaction(tx -> tx.events().of(Examples.REDIS));
        assertEquals(LongStream.rangeClosed(1, 40).boxed().toList(), events.stream().map(RecordedEvent::sequence).toList());
    }

    @Test
    void anEventIsToldWithoutWaitingForWhoHoldsTheInstance() throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        Future<Boolean> holder = threads.submit(() -> store.inTransaction(tx -> {
            tx.instances().lock(Examples.REDIS);
            locked.countDown();
            await(told);
            return true;
        }));
        await(locked);
        store.inTransaction(tx -> {
            tx.events().append(new EventId(new UUID(4, 1)), Examples.redis().instance(), Examples.NOW,
                    new InstanceRegistered(Examples.SMALL, Optional.empty()));
            return true;
        });
        told.countDown();
        assertTrue(holder.get());
    }

    private boolean claim(Caller caller, IdempotencyKey key) {
        return store.inTransaction(tx -> tx.answeredRequests().tryLock(caller, key));
    }

    private static Order.Unpaid openOrder(RandomOrders orders) {
        return orders.unpaid(Examples.redis().instance(), 1);
    }

    private static String post(Tx tx, int number, String amount) {
        tx.ledger().post(new Posting(new PostingId(new UUID(5, number)), Examples.ACME, Movement.adjustment(Examples.cny(amount)),
                new ByOperator("test"), Examples.NOW));
        return "posted";
    }

    private List<String> twice(Callable<String> work) throws Exception {
        Future<String> one = threads.submit(work);
        Future<String> other = threads.submit(work);
        return List.of(one.get(), other.get()).stream().sorted().toList();
    }

    private void meet() {
        both.countDown();
        await(both);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitSomebodyWaiting() {
        String waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        while (DATABASE.sql().withHandle(handle -> handle.createQuery(waiting).mapTo(Integer.class).one()) == 0) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
