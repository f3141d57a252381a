package io.renewal.persistence;

import io.renewal.application.port.out.Events;
import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.port.out.NewEvent;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import java.sql.SQLException;
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
    public void append(List<NewEvent> events) {
        locks.enter(Level.OUTBOX);
        events.forEach(this::add);
    }

    private void add(NewEvent event) {
        handle.createUpdate("""
                WITH counted AS (
                    INSERT INTO event_counters (account_id, instance_id, events) VALUES (:accountId, :instanceId, 1)
                    ON CONFLICT (account_id, instance_id) DO UPDATE SET events = event_counters.events + 1
                    RETURNING events)
                INSERT INTO events (account_id, instance_id, sequence, event_id, type, payload, occurred_at)
                SELECT :accountId, :instanceId, counted.events, :eventId, :type, :payload::jsonb, :occurredAt FROM counted
                """).bind("accountId", event.instance().accountId()).bind("instanceId", event.instance().id())
                .bind("eventId", event.id()).bind("type", event.event().type())
                .bind("payload", EventPayload.write(event.event()).toString()).bind("occurredAt", event.occurredAt()).execute();
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
