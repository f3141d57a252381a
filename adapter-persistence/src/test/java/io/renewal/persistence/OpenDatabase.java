package io.renewal.persistence;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.Examples;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.testing.FreshDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database of its own for a test class, opened as the product opens it. */
final class OpenDatabase implements BeforeAllCallback, AfterAllCallback {
    private static final Logger LOG = LoggerFactory.getLogger(OpenDatabase.class);

    private final FreshDatabase fresh = new FreshDatabase();
    private Optional<Database> database = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) {
        fresh.beforeAll(context);
        database = Optional.of(Database.open(config()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database.ifPresent(Database::close);
        fresh.afterAll(context);
    }

    PersistenceConfig config() {
        DatabaseAddress address = fresh.address();
        return PersistenceConfig.at(address.url(), address.user(), address.password());
    }

    RenewalStore store() {
        return new JdbcRenewalStore(database(), Examples.CHARGE_TIMES);
    }

    Database database() {
        return database.orElseThrow();
    }

    /** Ends all connections, as a server does that is being restarted. */
    void disconnectAll() {
        fromOutside("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name() + "'");
    }

    /** Ends all connections and takes no new ones. */
    void goDown() {
        fromOutside("ALTER DATABASE " + name() + " ALLOW_CONNECTIONS false");
        disconnectAll();
    }

    void comeBack() {
        fromOutside("ALTER DATABASE " + name() + " ALLOW_CONNECTIONS true");
    }

    /** Runs in a database that every server has, of which this one is independent. */
    private void fromOutside(String sql) {
        DatabaseAddress address = fresh.address();
        Jdbi.create(address.url().replaceFirst("[^/]+$", "postgres"), address.user(), address.password())
                .useHandle(handle -> handle.execute(sql));
    }

    private String name() {
        String url = fresh.address().url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** Raw SQL, past the store. */
    Jdbi sql() {
        return JdbiSettings.on(database().dataSource());
    }

    /** The store with nothing in it but what the migrations put there. */
    RenewalStore emptyStore() {
        sql().useTransaction(handle -> {
            // What may not be emptied in earnest: the triggers go and come back with this transaction.
            for (String table : new String[]{"registrations", "postings", "events", "event_feed"}) {
                handle.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            }
            handle.execute(
                    "TRUNCATE accounts, price_lists, price_list_specs, price_list_factors, answered_requests, outbox, webhook_endpoints CASCADE");
            handle.execute("TRUNCATE sandbox_clock, sandbox_clock_moves, timer_runs, auto_renewal_runs");
            for (String table : new String[]{"registrations", "postings", "events", "event_feed"}) {
                handle.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
            }
        });
        return store();
    }

    /** Time passes for those who look at payments and refunds, as if the clock of the database had moved. */
    synchronized void letPass(Duration duration) {
        double seconds = duration.toSeconds();
        sql().useHandle(handle -> {
            handle.execute("UPDATE payment_attempts SET look_at = look_at - make_interval(secs => ?) WHERE look_at IS NOT NULL", seconds);
            handle.execute("UPDATE orders SET refund_look_at = refund_look_at - make_interval(secs => ?) WHERE refund_look_at IS NOT NULL",
                    seconds);
        });
    }

    /** Connections that broke are found out one by one, and new ones are tried in growing intervals: so one asks again, as a client does. */
    static <T> T onceItAnswers(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (StoreUnavailableException | JdbiException e) {
                LOG.info("Not yet: {}", e.getMessage());
            }
        }
    }
}
