package io.renewal.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** The pool of connections that transactions run on. It drops what broke and connects again by itself. */
final class ConnectionPool {
    /** How long is waited for a connection by who has his turn (see {@link Turns}): if none comes, none can be made. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private ConnectionPool() {}

    static HikariDataSource open(Login login, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("renewal");
        config.setJdbcUrl(login.url());
        config.setDataSourceProperties(login.with(DriverSettings.PROMPT));
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(Duration.ofSeconds(1).toMillis());
        // Jdbi takes a connection that does not commit by itself for one in a transaction, and would begin and commit none.
        config.setAutoCommit(true);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // The database was there a moment ago; if it has gone since, the pool finds it again like any time later.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
