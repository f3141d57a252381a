package io.renewal.persistence;

import io.renewal.application.port.out.OpenTransaction;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.StoreUnavailableException;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store on PostgreSQL. Transactions are READ COMMITTED: what must not change is locked, what must be unique is unique in the schema,
 * and a transaction that collides is run again.
 */
final class JdbcRenewalStore implements RenewalStore {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcRenewalStore.class);
    private static final int MOST_TRIES = 5;

    private final Jdbi jdbi;

    @Inject
    JdbcRenewalStore(Database database) {
        this.jdbi = JdbiSettings.on(database.dataSource());
    }

    @Override
    public <R> R inTransaction(Function<? super Tx, ? extends R> work) {
        return OpenTransaction.around(() -> tryAgainAfterCollisions(work));
    }

    private <R> R tryAgainAfterCollisions(Function<? super Tx, ? extends R> work) {
        int tries = 1;
        while (true) {
            try {
                return jdbi.<R, RuntimeException>inTransaction(handle -> work.apply(new JdbcTx(handle)));
            } catch (JdbiException e) {
                if (SqlFailures.isOutage(e)) {
                    throw new StoreUnavailableException("the database does not answer", e);
                }
                if (!SqlFailures.isCollision(e) || tries == MOST_TRIES) {
                    throw e;
                }
                LOG.debug("Transaction collided, try {} of {} failed: {}", tries, MOST_TRIES, e.getMessage());
                tries++;
            }
        }
    }
}
