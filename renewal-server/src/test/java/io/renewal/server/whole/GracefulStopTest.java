package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.testing.FreshDatabase;
import io.renewal.rest.testing.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** SIGTERM while a request is being worked on. */
@Timeout(120)
class GracefulStopTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private static final int BY_SIGTERM = 128 + 15;

    @Test
    void theRequestIsFinishedNobodyElseIsLetInAndTheDatabaseIsClosedLast() throws Exception {
        DatabaseAddress address = DATABASE.address();
        try (ServerProcess server = ServerProcess.start(RunningRenewal.settings(address)); Admin admin = new Admin(address)) {
            Operator operator = server.operator().publishPrices("EUR");
            Customer customer = operator.open("acme", "EUR", "Europe/Berlin");
            operator.topUp(customer, "200.00", "EUR");
            Instant end = operator.register(customer, "r-one", LocalDate.of(2044, 6, 15), Operator.FAR);

            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor(); Connection held = locked(address)) {
                Future<Answer> order = threads.submit(() -> customer.renew("r-one", 3, end));
                Admin.await("the order waits for the account", () -> admin.waitingForALock() == 1);
                server.tellToStop();
                Admin.await("nobody is let in", () -> !answers(server.address()));
                assertFalse(order.isDone(), "the stop waits for it");
                held.rollback();

                assertEquals("Paid", order.get().is(201).text("/status"));
            }
            assertEquals(BY_SIGTERM, server.exitCode());
            Admin.await("all connections are closed", () -> admin.connectionsOfRenewal() == 0);
            Books.at(address).addUp();
            assertEquals(1, Books.at(address).paidOrders("r-one"));
        }
    }

    /** A connection that holds the row of every account until it rolls back. */
    private static Connection locked(DatabaseAddress address) throws SQLException {
        Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT account_id FROM accounts FOR UPDATE");
        }
        return connection;
    }

    private static boolean answers(URI address) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
