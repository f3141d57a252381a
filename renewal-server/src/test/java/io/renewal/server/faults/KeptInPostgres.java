package io.renewal.server.faults;

import com.google.inject.Guice;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.CountingIds;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.identity.AccountId;
import io.renewal.persistence.Database;
import io.renewal.persistence.PersistenceConfig;
import io.renewal.persistence.PersistenceModule;
import io.renewal.persistence.embedded.DatabaseAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Books in a real database, which has room for one trial after the other. */
final class KeptInPostgres implements Keeping, AutoCloseable {
    private static final int CONNECTIONS = 3;

    private final Jdbi sql;
    private final Database database;
    private final RenewalStore store;
    private final CountingIds ids = new CountingIds();

    KeptInPostgres(DatabaseAddress address) {
        sql = Jdbi.create(address.url(), address.user(), address.password());
        database = Database.open(new PersistenceConfig(Optional.of(address.url()), Optional.of(address.user()),
                Optional.of(address.password()), CONNECTIONS, Path.of("data")));
        store = Guice
                .createInjector(new PersistenceModule(database), binder -> binder.bind(ChargeTimes.class).toInstance(Examples.CHARGE_TIMES))
                .getInstance(RenewalStore.class);
    }

    @Override
    public RenewalStore store() {
        return store;
    }

    @Override
    public IdSource ids() {
        return ids;
    }

    /** As if the clock of the database had moved. */
    @Override
    public void letPass(Duration duration) {
        sql.useHandle(handle -> {
            handle.execute("UPDATE payment_attempts SET look_at = look_at - make_interval(secs => ?) WHERE look_at IS NOT NULL",
                    (double) duration.toSeconds());
            handle.execute("UPDATE orders SET refund_look_at = refund_look_at - make_interval(secs => ?) WHERE refund_look_at IS NOT NULL",
                    (double) duration.toSeconds());
        });
    }

    @Override
    public long clearing(AccountId account) {
        return sql.withHandle(handle -> handle
                .select("SELECT coalesce(sum(CASE WHEN moved_from = 'ProviderClearing' THEN amount WHEN moved_to = 'ProviderClearing' "
                        + "THEN -amount ELSE 0 END), 0) FROM postings WHERE account_id = ?", account.value())
                .mapTo(Long.class).one());
    }

    @Override
    public void close() {
        database.close();
    }
}
