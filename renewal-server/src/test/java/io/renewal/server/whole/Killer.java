package io.renewal.server.whole;

import io.renewal.persistence.embedded.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Lets customers renew, and kills the server in the middle of it. */
record Killer(ServerProcess server, Operator operator, List<Renewer> renewers) {
    private interface Wait {
        void until(CountDownLatch answered) throws Exception;
    }

    /** Returns when the server is dead and nobody renews any more. */
    void killAt(Moment.AfterAnswers moment) throws Exception {
        whileRenewing(moment.answers(), answered -> {
            answered.await();
            LockSupport.parkNanos(moment.nanos());
        });
    }

    /** The same. */
    void killAt(Moment.AtLoggedAnswer moment) throws Exception {
        CountDownLatch logged = new CountDownLatch(moment.answers());
        server.onAnswer(logged::countDown);
        whileRenewing(1, _ -> logged.await());
    }

    /** The same; what was in the middle finds the way free after that, but nobody to answer to. */
    void killAt(Moment.InTransactions moment, DatabaseAddress database) throws Exception {
        try (Admin admin = new Admin(database); Connection held = holdingAccounts(database)) {
            whileRenewing(1, _ -> Admin.await("renewals wait for accounts", () -> admin.waitingForALock() >= moment.waiting()));
            held.rollback();
        }
    }

    private void whileRenewing(int answers, Wait wait) throws Exception {
        CountDownLatch answered = new CountDownLatch(answers);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = renewers.stream()
                    .<Future<?>>map(renewer -> threads.submit(() -> renewer.renewUntilKilled(operator, answered::countDown))).toList();
            wait.until(answered);
            server.kill();
            for (Future<?> renewer : running) {
                renewer.get();
            }
        }
    }

    /** A connection that holds every account until it rolls back. */
    private static Connection holdingAccounts(DatabaseAddress database) throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT account_id FROM accounts FOR UPDATE");
        }
        return connection;
    }
}
