package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.order.Order;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import io.renewal.domain.pricing.PriceList;

/** What is claimed by two at once is had by one; the other is run again, on what the first one left. */
class CollisionTest extends ConcurrentTest {
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
        Callable<String> ordering = () -> {
            Order order = openOrder();
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
    void whoPublishesAPriceListSecondFindsTheFirst() throws Exception {
        Callable<String> publishing = () -> store.inTransaction(tx -> {
            PriceList list = Examples.priceList("cny-2025", Examples.NOW, "61.00");
            if (tx.priceLists().find(list.id()).isPresent()) {
                return "found";
            }
            meet();
            tx.priceLists().save(list);
            return "published";
        });
        assertEquals(List.of("found", "published"), twice(publishing));
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
                }))).toList().stream().map(ConcurrentTest::result).toList());
        // Seldom more often: who runs again may be quicker than the other is woken, and then they meet once more.
        assertTrue(runs.get() >= 3, () -> runs + " runs");
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
}
