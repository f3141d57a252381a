package io.renewal.persistence.embedded;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** What the tests run in a process of its own, to kill it: commits a row, begins to change it, and waits to be killed. */
final class Service {
    static final String COMMITTED = "committed";

    private Service() {}

    public static void main(String[] dataDir) throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(dataDir[0]));
        Sql.execute(postgres.address(), "INSERT INTO kept VALUES (1)");
        try (Connection connection = Sql.connect(postgres.address()); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("UPDATE kept SET answer = 0");
            new PrintStream(System.out, true).println(COMMITTED);
            Thread.currentThread().join();
        }
    }
}
