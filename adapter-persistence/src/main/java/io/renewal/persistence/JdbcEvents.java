package io.renewal.persistence;

import io.renewal.application.port.out.Events;
import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

final class JdbcEvents implements Events {
    private final Handle handle;
    private final LockOrder locks;

    JdbcEvents(Handle handle, LockOrder locks) {
        this.handle = handle;
        this.locks = locks;
    }

    @Override
    public void append(EventId id, Instance instance, Instant occurredAt, InstanceEvent event) {
        locks.enter(Level.OUTBOX);
        handle.createUpdate("""
                WITH counted AS (
                    INSERT INTO event_counters (account_id, instance_id, events) VALUES (:accountId, :instanceId, 1)
                    ON CONFLICT (account_id, instance_id) DO UPDATE SET events = event_counters.events + 1
                    RETURNING events)
                INSERT INTO events (account_id, instance_id, sequence, event_id, type, payload, occurred_at)
                SELECT :accountId, :instanceId, counted.events, :eventId, :type, :payload::jsonb, :occurredAt FROM counted
                """).bind("accountId", instance.accountId()).bind("instanceId", instance.id()).bind("eventId", id)
                .bind("type", event.type()).bind("payload", EventPayload.write(event).toString()).bind("occurredAt", occurredAt)
                .execute();
    }

    @Override
    public List<RecordedEvent> of(InstanceId instanceId) {
        return handle.createQuery("""
                SELECT e.*
                FROM instance_directory d
                JOIN events e ON e.account_id = d.account_id AND e.instance_id = d.instance_id
                WHERE d.instance_id = :instanceId
                ORDER BY e.sequence
                """).bind("instanceId", instanceId).map((columns, _) -> event(new Row(columns))).list();
    }

    private static RecordedEvent event(Row row) throws SQLException {
        return new RecordedEvent(new EventId(row.uuid("event_id")), new AccountId(row.text("account_id")),
                new InstanceId(row.text("instance_id")), row.longNumber("sequence"), row.instant("occurred_at"),
                EventPayload.read(row.text("type"), Json.read(row.text("payload"))));
    }
}
