package io.renewal.persistence.testing;

import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The one server of a test run, in the {@code target} folder of the module whose tests run. */
final class SharedServer implements AutoCloseable {
    private static final String PREFIX = "test_";

    private final EmbeddedPostgres postgres;
    private final AtomicInteger made = new AtomicInteger();

    private SharedServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static SharedServer start() {
        return new SharedServer(EmbeddedPostgres.start(Path.of("target", "embedded-postgres")));
    }

    DatabaseAddress createDatabase() {
        String name = PREFIX + made.incrementAndGet();
        // A run that was killed may have left one of that name.
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        execute("CREATE DATABASE " + name);
        DatabaseAddress server = postgres.address();
        return new DatabaseAddress(server.url().replaceFirst("[^/]+$", name), server.user(), server.password());
    }

    void dropDatabase(DatabaseAddress address) {
        execute("DROP DATABASE " + address.url().substring(address.url().lastIndexOf('/') + 1) + " WITH (FORCE)");
    }

    private void execute(String sql) {
        DatabaseAddress server = postgres.address();
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
