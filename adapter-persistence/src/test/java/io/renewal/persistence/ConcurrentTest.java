package io.renewal.persistence;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.order.Order;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two who want the same at once. */
abstract class ConcurrentTest {
    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase();

    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final RenewalStore store = DATABASE.emptyStore();
    private final Random ids = new Random(1);
    private final CountDownLatch both = new CountDownLatch(2);

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

    /** Waits for the other one. Stays open, so that work that is run again passes. */
    void meet() {
        both.countDown();
        await(both);
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What two come to who do the same, sorted. */
    List<String> twice(Callable<String> work) throws Exception {
        Future<String> one = threads.submit(work);
        Future<String> other = threads.submit(work);
        return List.of(one.get(), other.get()).stream().sorted().toList();
    }

    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Order.Unpaid openOrder() {
        return new RandomOrders(ids).unpaid(Examples.redis().instance(), 1);
    }

    /** Until some transaction waits for a lock of another. */
    static void awaitSomebodyWaiting() {
        String waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        while (DATABASE.sql().withHandle(handle -> handle.createQuery(waiting).mapTo(Integer.class).one()) == 0) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
