package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Stage;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.testing.FreshDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is said at start-up: a sentence that tells what to do. */
class DatabaseTest {
    @RegisterExtension
    static final FreshDatabase FRESH = new FreshDatabase();

    @BeforeEach
    void emptyTheDatabase() {
        sql().useHandle(handle -> handle.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
    }

    @Test
    void anOpenDatabaseIsBoundAsTheStore() {
        try (Database database = Database.open(config())) {
            var injector = Guice.createInjector(Stage.PRODUCTION, new PersistenceModule(database),
                    binder -> binder.bind(ChargeTimes.class).toInstance(Examples.CHARGE_TIMES));
            RenewalStore store = injector.getInstance(RenewalStore.class);
            assertEquals(Optional.of(Examples.REDIS_7D),
                    store.inTransaction(tx -> tx.lifecyclePolicies().find(Examples.REDIS_7D.id())));
            assertTrue(injector.getInstance(Database.class).isReachable());
        }
    }

    @Test
    void openingAgainKeepsWhatIsThere() {
        try (Database database = Database.open(config())) {
            new JdbcRenewalStore(database, Examples.CHARGE_TIMES).inTransaction(tx -> {
                tx.accounts().add(Examples.account(Examples.ACME));
                return true;
            });
        }
        try (Database database = Database.open(config())) {
            assertEquals(Optional.of(Examples.account(Examples.ACME)),
                    new JdbcRenewalStore(database, Examples.CHARGE_TIMES).inTransaction(tx -> tx.accounts().find(Examples.ACME)));
        }
    }

    /** Of V8, whose table a killed start once left behind without the note that it was applied. */
    @Test
    void aMigrationIsOneTransactionWithTheNoteThatItWasApplied() {
        try (Database database = Database.open(config())) {
            boolean inOne = JdbiSettings.on(database.dataSource()).withHandle(handle -> handle
                    .createQuery("""
                            SELECT applied.xmin = made.xmin
                            FROM flyway_schema_history applied, pg_type made
                            WHERE applied.version = '8' AND made.typname = 'event_counters'
                            """)
                    .mapTo(Boolean.class).one());
            assertTrue(inOne);
        }
    }

    @Test
    void connectionsAreImpatientButMigrationsAreNot() {
        try (Database database = Database.open(config())) {
            Jdbi jdbi = JdbiSettings.on(database.dataSource());
            assertEquals("10s", setting(jdbi, "statement_timeout"));
            assertEquals("5s", setting(jdbi, "lock_timeout"));
            assertEquals("30s", setting(jdbi, "idle_in_transaction_session_timeout"));
            assertEquals("read committed", setting(jdbi, "transaction_isolation"));
        }
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertRefused(PersistenceConfig.at("jdbc:postgresql://127.0.0.1:" + port + "/renewal", "renewal", "secret"), "cannot be reached");
    }

    @Test
    void thePasswordIsWrong() {
        assertRefused(PersistenceConfig.at(FRESH.address().url(), FRESH.address().user(), "not the secret"), "database.password");
    }

    @Test
    void thereIsNoSuchDatabase() {
        assertRefused(PersistenceConfig.at(FRESH.address().url() + "_not", FRESH.address().user(), FRESH.address().password()),
                "no such database");
    }

    @Test
    void theUrlIsNone() {
        assertRefused(PersistenceConfig.at("jdbc:postgresql://[", "renewal", "secret"), "database.url");
    }

    @Test
    void theSchemaIsNewer() {
        Database.open(config()).close();
        sql().useHandle(handle -> handle.execute("""
                INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                VALUES (1000, '1000', 'webhooks', 'SQL', 'V1000__webhooks.sql', 'renewal', 1, TRUE)
                """));
        assertRefused(config(), "a newer Renewal");
    }

    @Test
    void theSchemaIsSomebodyElses() {
        sql().useHandle(handle -> handle.execute("CREATE TABLE invoices (number int)"));
        assertRefused(config(), "cannot be brought up to date");
    }

    @Test
    void theSchemaWasTamperedWith() {
        Database.open(config()).close();
        sql().useHandle(handle -> handle.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '5'"));
        assertRefused(config(), "cannot be brought up to date");
    }

    @Test
    void theDataFolderIsNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");
        assertRefused(PersistenceConfig.embeddedIn(file), file.toString());
    }

    @Test
    void theEmbeddedServerEndsWithItsDatabase(@TempDir Path folder) {
        try (Database database = Database.open(PersistenceConfig.embeddedIn(folder))) {
            assertTrue(database.isReachable());
        }
        // The folder is free again: a second process would be refused.
        try (Database database = Database.open(PersistenceConfig.embeddedIn(folder))) {
            assertTrue(database.isReachable());
        }
    }

    @Test
    void noPasswordIsLogged() {
        PersistenceConfig config = PersistenceConfig.at("jdbc:postgresql://joe:hush@db/renewal?user=joe&password=hush&ssl=true", "joe",
                "hush");
        assertFalse(config.toString().contains("hush"), config::toString);
        assertTrue(config.toString().contains("ssl=true"), config::toString);
        Properties properties = new Login(config.url().orElseThrow(), config.user(), config.password()).with(DriverSettings.PROMPT);
        assertEquals("hush", properties.getProperty("password"));
    }

    private static void assertRefused(PersistenceConfig config, String reason) {
        String message = String.valueOf(assertThrows(DatabaseUnusableException.class, () -> Database.open(config)).getMessage());
        assertTrue(message.contains(reason), message);
        assertFalse(message.contains(config.password().orElse("\n")), message);
    }

    private static String setting(Jdbi jdbi, String name) {
        return jdbi.withHandle(handle -> handle.createQuery("SHOW " + name).mapTo(String.class).one());
    }

    private static PersistenceConfig config() {
        DatabaseAddress address = FRESH.address();
        return PersistenceConfig.at(address.url(), address.user(), address.password());
    }

    private static Jdbi sql() {
        DatabaseAddress address = FRESH.address();
        return Jdbi.create(address.url(), address.user(), address.password());
    }
}
