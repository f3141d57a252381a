package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.out.AnsweredRequests.Claim;
import io.renewal.application.port.out.NewEvent;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.account.Account;
import io.renewal.domain.event.InstanceEvent.InstanceRegistered;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.PostingId;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.ledger.PostingReference.ByOperator;
import io.renewal.domain.order.Order;
import io.renewal.domain.payment.DeclineReason;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Who waits for whom, and what they read afterwards. */
class WaitingTest extends ConcurrentTest {
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
            boolean mine = tx.answeredRequests().claim(caller, key) instanceof Claim.Free;
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
    void whoWaitedForAnOrderReadsItWithTheAttemptsMadeMeanwhile() throws Exception {
        Order.Unpaid unpaid = openOrder();
        store.inTransaction(tx -> {
            tx.orders().add(unpaid);
            return true;
        });
        Order declined = unpaid.pay(Examples.CARD, Examples.NOW).declined(new DeclineReason("expired_card"), Examples.NOW);
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
        List<Future<Boolean>> all = IntStream.range(0, 20).mapToObj(i -> threads.submit(() -> store.inTransaction(tx -> {
            tx.events().append(new NewEvent(new EventId(new UUID(4, i)), Examples.redis().instance(), Examples.NOW, event));
            return true;
        }))).toList();
        for (Future<Boolean> one : all) {
            one.get();
        }
        List<RecordedEvent> events = store.inTransaction(tx -> tx.events().of(Examples.REDIS));
        assertEquals(LongStream.rangeClosed(1, 20).boxed().toList(), events.stream().map(RecordedEvent::sequence).toList());
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
            tx.events().append(new NewEvent(new EventId(new UUID(4, 1)), Examples.redis().instance(), Examples.NOW,
                    new InstanceRegistered(Examples.SMALL, Optional.empty())));
            return true;
        });
        told.countDown();
        assertTrue(holder.get());
    }

    private boolean claim(Caller caller, IdempotencyKey key) {
        return store.inTransaction(tx -> tx.answeredRequests().claim(caller, key) instanceof Claim.Free);
    }

    private static String post(Tx tx, int number, String amount) {
        tx.ledger().post(new Posting(new PostingId(new UUID(5, number)), Examples.ACME, Movement.adjustment(Examples.cny(amount)),
                new ByOperator("test"), Examples.NOW));
        return "posted";
    }
}
