package io.renewal.persistence;

import com.google.inject.PrivateModule;
import io.renewal.application.port.out.RenewalStore;

/**
 * Binds the {@link RenewalStore} on an open {@link Database}, and that database, to be asked whether it is there. The caller opened the
 * database and closes it.
 */
public final class PersistenceModule extends PrivateModule {
    private final Database database;

    public PersistenceModule(Database database) {
        this.database = database;
    }

    @Override
    protected void configure() {
        bind(Database.class).toInstance(database);
        bind(JdbcRenewalStore.class);
        bind(RenewalStore.class).to(JdbcRenewalStore.class);
        expose(Database.class);
        expose(RenewalStore.class);
    }
}
