package io.renewal.persistence;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.embedded.EmbeddedPostgres;
import io.renewal.persistence.embedded.EmbeddedPostgresException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The open database: the pool of connections and, if it is ours, the server behind it. Thread-safe. Close it after everything that
 * uses it.
 */
public final class Database implements AutoCloseable {
    private static final int VALIDITY_SECONDS = 1;

    private final HikariDataSource pool;
    private final Optional<EmbeddedPostgres> server;

    private Database(HikariDataSource pool, Optional<EmbeddedPostgres> server) {
        this.pool = pool;
        this.server = server;
    }

    /**
     * Opens the configured database, starting the embedded one if none is configured, and brings its schema up to date.
     *
     * @throws DatabaseUnusableException if it cannot be used; the message says why and what to do
     */
    public static Database open(PersistenceConfig config) {
        return config.url().map(url -> open(new Login(url, config.user(), config.password()), Optional.empty(), config.poolSize()))
                .orElseGet(() -> openEmbedded(config));
    }

    private static Database openEmbedded(PersistenceConfig config) {
        EmbeddedPostgres server = start(config);
        try {
            DatabaseAddress address = server.address();
            Login login = new Login(address.url(), Optional.of(address.user()), Optional.of(address.password()));
            return open(login, Optional.of(server), config.poolSize());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(PersistenceConfig config) {
        try {
            return EmbeddedPostgres.start(config.dataDir());
        } catch (EmbeddedPostgresException e) {
            throw new DatabaseUnusableException(e);
        }
    }

    private static Database open(Login login, Optional<EmbeddedPostgres> server, int poolSize) {
        FirstConnection.check(login);
        Migrations.apply(login);
        return new Database(ConnectionPool.open(login, poolSize), server);
    }

    /** Whether the database answers just now. Takes a few seconds at most. */
    public boolean isReachable() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(VALIDITY_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Has the pool of connections measured from now on; once. */
    public void measureBy(MetricsTrackerFactory meters) {
        pool.setMetricsTrackerFactory(meters);
    }

    /** How many connections there are at most. */
    int connections() {
        return pool.getMaximumPoolSize();
    }

    DataSource dataSource() {
        return pool;
    }

    /** Closes all connections, whatever they are used for, and then stops the server if it is the embedded one. */
    @Override
    public void close() {
        pool.close();
        server.ifPresent(EmbeddedPostgres::close);
    }
}
