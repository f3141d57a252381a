package io.renewal.server.whole;

import io.renewal.persistence.embedded.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Somebody at the console of the database server, on a connection to another database than the product's. */
final class Admin implements AutoCloseable {
    private static final long PAUSE_NANOS = 10_000_000;

    private final Connection connection;
    private final String database;

    Admin(DatabaseAddress address) throws SQLException {
        this.connection = DriverManager.getConnection(address.url().replaceFirst("[^/]+$", "postgres"), address.user(), address.password());
        this.database = address.url().substring(address.url().lastIndexOf('/') + 1);
    }

    /** Ends all connections and lets nobody in. */
    void shutTheDatabase() throws SQLException {
        execute("ALTER DATABASE " + database + " ALLOW_CONNECTIONS false");
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");
    }

    void openTheDatabase() throws SQLException {
        execute("ALTER DATABASE " + database + " ALLOW_CONNECTIONS true");
    }

    /** How many connections the server has. */
    int connectionsOfRenewal() {
        return count("application_name = 'renewal'");
    }

    /** How many of them wait for a lock. */
    int waitingForALock() {
        return count("application_name = 'renewal' AND wait_event_type = 'Lock'");
    }

    /** Asks again and again until it is so; gives up after a minute. */
    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain: " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private int count(String condition) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = '" + database + "' AND " + condition)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
