package io.renewal.persistence;

import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.idempotency.RequestFingerprint;
import io.renewal.application.port.out.ClockMoves;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

record JdbcClockMoves(Handle handle) implements ClockMoves {
    @Override
    public Optional<ClockMove> find(IdempotencyKey key) {
        return handle.createQuery("SELECT * FROM sandbox_clock_moves WHERE idempotency_key = :key").bind("key", key.value())
                .map((columns, _) -> move(new Row(columns))).findOne();
    }

    @Override
    public void add(ClockMove move) {
        handle.createUpdate("""
                INSERT INTO sandbox_clock_moves (idempotency_key, fingerprint, target) VALUES (:key, :fingerprint, :target)
                """).bind("key", move.key().value()).bind("fingerprint", move.fingerprint().value()).bind("target", move.target())
                .execute();
    }

    @Override
    public void remove(IdempotencyKey key) {
        handle.createUpdate("DELETE FROM sandbox_clock_moves WHERE idempotency_key = :key").bind("key", key.value()).execute();
    }

    private static ClockMove move(Row row) throws SQLException {
        return new ClockMove(new IdempotencyKey(row.text("idempotency_key")), new RequestFingerprint(row.text("fingerprint")),
                row.instant("target"));
    }
}
