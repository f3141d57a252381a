package io.renewal.persistence;

import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.renewal.application.port.out.RenewalStore;
import java.util.function.UnaryOperator;

/**
 * Binds the {@link RenewalStore} on an open {@link Database}, and that database, to be asked whether it is there. The caller opened the
 * database and closes it. Needs {@link io.renewal.domain.autorenewal.ChargeTimes} bound elsewhere.
 */
public final class PersistenceModule extends PrivateModule {
    private final Database database;
    private final UnaryOperator<RenewalStore> around;

    public PersistenceModule(Database database) {
        this(database, UnaryOperator.identity());
    }

    /** With something around the store, that keeps all it promises. */
    public PersistenceModule(Database database, UnaryOperator<RenewalStore> around) {
        this.database = database;
        this.around = around;
    }

    @Override
    protected void configure() {
        bind(Database.class).toInstance(database);
        bind(JdbcRenewalStore.class);
        expose(Database.class);
        expose(RenewalStore.class);
    }

    @Provides
    @Singleton
    RenewalStore store(JdbcRenewalStore store) {
        return around.apply(store);
    }
}
