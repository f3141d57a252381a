package io.renewal.persistence;

import io.renewal.application.port.out.SandboxClock;
import io.renewal.application.port.out.StoreUnavailableException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps where it stands in a row, and a copy of it to be read without asking the database. */
final class JdbcSandboxClock implements SandboxClock {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcSandboxClock.class);

    private final Jdbi jdbi;
    private volatile Instant now;

    /** Begins, or resumes where it stood. */
    @Inject
    JdbcSandboxClock(Database database, SandboxClockConfig config) {
        this.jdbi = JdbiSettings.on(database.dataSource());
        this.now = inTransaction(handle -> opened(handle, config));
        LOG.atInfo().addKeyValue("now", now).log("the sandbox clock stands");
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public synchronized void moveTo(Instant instant) {
        Instant from = now;
        Instant to = instant.truncatedTo(ChronoUnit.MICROS);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the clock stands at " + from + " and cannot go back to " + to);
        }
        if (!inTransaction(handle -> stored(handle, from, to))) {
            throw new IllegalStateException("somebody else moved the sandbox clock from " + from + ": one sandbox has one server");
        }
        now = to;
    }

    private static Instant opened(Handle handle, SandboxClockConfig config) {
        Optional<Instant> stored = handle.createQuery("SELECT stands_at FROM sandbox_clock FOR UPDATE")
                .map((columns, _) -> new Row(columns).instant("stands_at")).findOne();
        Instant now = stored.map(config::resume).orElseGet(config::begin).truncatedTo(ChronoUnit.MICROS);
        handle.createUpdate("""
                INSERT INTO sandbox_clock (stands_at) VALUES (:now) ON CONFLICT (only_row) DO UPDATE SET stands_at = excluded.stands_at
                """).bind("now", now).execute();
        return now;
    }

    private static boolean stored(Handle handle, Instant from, Instant to) {
        return handle.createUpdate("UPDATE sandbox_clock SET stands_at = :to WHERE stands_at = :from").bind("to", to).bind("from", from)
                .execute() == 1;
    }

    private <R> R inTransaction(Function<Handle, R> work) {
        try {
            return jdbi.<R, RuntimeException>inTransaction(work::apply);
        } catch (JdbiException e) {
            if (SqlFailures.isOutage(e)) {
                throw new StoreUnavailableException("the database does not answer", e);
            }
            throw e;
        }
    }
}
