package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.application.testkit.Examples;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The database goes away and comes back; the store does not have to be opened again. */
class RecoveryTest {
    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase();

    private final RenewalStore store = DATABASE.store();

    @Test
    void aTransactionWhoseConnectionIsLostLeavesNothing() {
        assertThrows(StoreUnavailableException.class, () -> store.inTransaction(tx -> {
            tx.accounts().add(Examples.account(Examples.ACME));
            DATABASE.disconnectAll();
            return tx.accounts().find(Examples.ACME);
        }));
        assertEquals(Optional.empty(), OpenDatabase.onceItAnswers(() -> store.inTransaction(tx -> tx.accounts().find(Examples.ACME))));
    }

    @Test
    void aConnectionThatIsLostBeforeTheCommitIsReportedToo() {
        assertThrows(StoreUnavailableException.class, () -> store.inTransaction(tx -> {
            tx.accounts().add(Examples.account(Examples.ACME));
            DATABASE.disconnectAll();
            return true;
        }));
        assertEquals(Optional.empty(), OpenDatabase.onceItAnswers(() -> store.inTransaction(tx -> tx.accounts().find(Examples.ACME))));
    }

    @Test
    void aDatabaseThatIsDownIsUnavailableUntilItIsBack() {
        DATABASE.goDown();
        try {
            assertThrows(StoreUnavailableException.class, () -> store.inTransaction(tx -> tx.accounts().find(Examples.ACME)));
            assertFalse(DATABASE.database().isReachable());
        } finally {
            DATABASE.comeBack();
        }
        assertEquals(Optional.empty(), OpenDatabase.onceItAnswers(() -> store.inTransaction(tx -> tx.accounts().find(Examples.ACME))));
        assertTrue(DATABASE.database().isReachable());
    }

    @Test
    void aLockThatIsNotHadInTimeIsAnOutage() throws Exception {
        OpenDatabase.onceItAnswers(() -> store.inTransaction(tx -> {
            tx.accounts().add(Examples.account(Examples.GLOBEX));
            return true;
        }));
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch givenUp = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> holder = threads.submit(() -> store.inTransaction(tx -> {
                tx.accounts().lock(Examples.GLOBEX);
                locked.countDown();
                return wait(givenUp);
            }));
            locked.await();
            assertThrows(StoreUnavailableException.class, () -> store.inTransaction(tx -> tx.accounts().lock(Examples.GLOBEX)));
            givenUp.countDown();
            assertTrue(holder.get());
        }
    }

    private static boolean wait(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
