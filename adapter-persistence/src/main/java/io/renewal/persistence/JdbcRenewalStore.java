package io.renewal.persistence;

import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.OpenTransaction;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.domain.autorenewal.ChargeTimes;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
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
    private final Turns turns;
    private final ChargeTimes times;

    @Inject
    JdbcRenewalStore(Database database, ChargeTimes times) {
        this.times = times;
        this.jdbi = JdbiSettings.on(database.dataSource());
        this.turns = new Turns(database.connections());
    }

    @Override
    public <R> R inTransaction(Function<? super Tx, ? extends R> work) {
        return alone(() -> tryAgainAfterCollisions(work));
    }

    @Override
    public <R> R reading(Function<? super Tx, ? extends R> work) {
        return read(handle -> read(work, handle));
    }

    @Override
    public <R> R snapshot(Function<? super Tx, ? extends R> work) {
        return read(handle -> handle.setReadOnly(true).<R, RuntimeException>inTransaction(TransactionIsolationLevel.REPEATABLE_READ,
                shot -> read(work, shot)));
    }

    private <R> R read(Function<? super Tx, ? extends R> work, Handle handle) {
        return work.apply(new JdbcTx(handle, Pipeline.whileReading(handle), LockOrder.whileReading(), times));
    }

    private <R> R read(Function<Handle, R> look) {
        return alone(() -> {
            try {
                return jdbi.<R, RuntimeException>withHandle(look::apply);
            } catch (JdbiException e) {
                throw SqlFailures.isOutage(e) ? unavailable(e) : e;
            }
        });
    }

    private <R> R alone(Supplier<R> work) {
        return OpenTransaction.around(() -> turns.take(work));
    }

    private <R> R committed(Function<? super Tx, ? extends R> work, Handle handle) {
        Pipeline pipeline = Pipeline.of(handle);
        R result = work.apply(new JdbcTx(handle, pipeline, new LockOrder(), times));
        pipeline.commit();
        return result;
    }

    private <R> R tryAgainAfterCollisions(Function<? super Tx, ? extends R> work) {
        int tries = 1;
        while (true) {
            try {
                return jdbi.<R, RuntimeException>inTransaction(handle -> committed(work, handle));
            } catch (JdbiException e) {
                if (SqlFailures.isOutage(e)) {
                    throw unavailable(e);
                }
                if (!SqlFailures.isCollision(e) || tries == MOST_TRIES) {
                    throw e;
                }
                LOG.debug("Transaction collided, try {} of {} failed: {}", tries, MOST_TRIES, e.getMessage());
                tries++;
            }
        }
    }

    private StoreUnavailableException unavailable(JdbiException e) {
        if (SqlFailures.isNoConnection(e)) {
            turns.databaseIsAway();
        }
        return new StoreUnavailableException("the database does not answer", e);
    }
}
