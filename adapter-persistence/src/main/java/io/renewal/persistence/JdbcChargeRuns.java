package io.renewal.persistence;

import io.renewal.application.chargerun.ChargeRun;
import io.renewal.application.chargerun.ChargeTally;
import io.renewal.application.port.out.ChargeRuns;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Timed to the statement and not to the transaction. */
record JdbcChargeRuns(Handle handle) implements ChargeRuns {
    @Override
    public void began(UUID id, int due) {
        handle.execute("DELETE FROM auto_renewal_runs WHERE started_at < clock_timestamp() - interval '7 days'");
        handle.createUpdate("INSERT INTO auto_renewal_runs (run_id, started_at, due) VALUES (:id, clock_timestamp(), :due)").bind("id", id)
                .bind("due", due).execute();
    }

    @Override
    public void add(UUID id, ChargeTally tally) {
        handle.createUpdate("""
                UPDATE auto_renewal_runs
                SET claimed = claimed + :claimed, renewed = renewed + :renewed, declined = declined + :declined, refused = refused + :refused,
                    in_doubt = in_doubt + :inDoubt, postponed = postponed + :postponed, failed = failed + :failed
                WHERE run_id = :id
                """).bindMethods(tally).bind("id", id).execute();
    }

    @Override
    public void ended(UUID id) {
        handle.createUpdate("UPDATE auto_renewal_runs SET finished_at = clock_timestamp() WHERE run_id = :id").bind("id", id).execute();
    }

    @Override
    public List<ChargeRun> latest(int limit) {
        return handle.createQuery("SELECT * FROM auto_renewal_runs ORDER BY started_at DESC LIMIT :limit").bind("limit", limit)
                .map((columns, _) -> run(new Row(columns))).list();
    }

    private static ChargeRun run(Row row) throws SQLException {
        ChargeTally tally = new ChargeTally(row.number("claimed"), row.number("renewed"), row.number("declined"), row.number("refused"),
                row.number("in_doubt"), row.number("postponed"), row.number("failed"));
        return new ChargeRun(row.uuid("run_id"), row.instant("started_at"), row.instantIfAny("finished_at"), row.number("due"), tally);
    }
}
