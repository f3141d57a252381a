package io.renewal.persistence;

import io.renewal.application.port.out.TimerRuns;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Timed to the statement and not to the transaction, though each of these is alone in its own. */
record JdbcTimerRuns(Handle handle) implements TimerRuns {
    @Override
    public void began(String name) {
        handle.createUpdate("""
                INSERT INTO timer_runs (name, started_at) VALUES (:name, clock_timestamp())
                ON CONFLICT (name) DO UPDATE SET started_at = excluded.started_at
                """).bind("name", name).execute();
    }

    @Override
    public void succeeded(String name, int done) {
        handle.createUpdate("UPDATE timer_runs SET finished_at = clock_timestamp(), done = :done, failure = NULL WHERE name = :name")
                .bind("done", done).bind("name", name).execute();
    }

    @Override
    public void failed(String name, String failure) {
        handle.createUpdate("UPDATE timer_runs SET finished_at = clock_timestamp(), done = 0, failure = :failure WHERE name = :name")
                .bind("failure", failure).bind("name", name).execute();
    }

    @Override
    public List<TimerRun> all() {
        return handle.createQuery("SELECT * FROM timer_runs ORDER BY name").map((columns, _) -> run(new Row(columns))).list();
    }

    private static TimerRun run(Row row) throws SQLException {
        return new TimerRun(row.text("name"), row.instant("started_at"), row.instantIfAny("finished_at"), row.number("done"),
                row.textIfAny("failure"));
    }
}
