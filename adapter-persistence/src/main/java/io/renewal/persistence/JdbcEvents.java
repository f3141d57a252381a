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
import java.util.Map;
import org.jdbi.v3.core.Handle;

final class JdbcEvents implements Events {
    /**
     * All of a batch in one statement. Counters are locked in the order of their keys, so that two batches never wait for each other; the
     * outbox gets its rows after that, in the order given.
     */
    private static final String APPEND = """
            WITH given AS (
                SELECT *
                FROM unnest(:accountId, :instanceId, :eventId::uuid[], :type, :payload::jsonb[], :occurredAt::timestamptz[])
                    WITH ORDINALITY AS g (account_id, instance_id, event_id, type, payload, occurred_at, place)),
            counted AS (
                INSERT INTO event_counters AS c (account_id, instance_id, events)
                SELECT account_id, instance_id, count(*) FROM given GROUP BY account_id, instance_id ORDER BY account_id, instance_id
                ON CONFLICT (account_id, instance_id) DO UPDATE SET events = c.events + excluded.events
                RETURNING account_id, instance_id, events),
            numbered AS (
                SELECT g.*, c.events - count(*) OVER (PARTITION BY g.account_id, g.instance_id)
                    + row_number() OVER (PARTITION BY g.account_id, g.instance_id ORDER BY g.place) AS sequence
                FROM given g JOIN counted c ON c.account_id = g.account_id AND c.instance_id = g.instance_id),
            appended AS (
                INSERT INTO events (account_id, instance_id, sequence, event_id, type, payload, occurred_at)
                SELECT account_id, instance_id, sequence, event_id, type, payload, occurred_at FROM numbered)
            INSERT INTO outbox (account_id, instance_id, sequence)
            SELECT account_id, instance_id, sequence FROM numbered ORDER BY place
            """;

    private final Handle handle;
    private final Pipeline pipeline;
    private final LockOrder locks;

    JdbcEvents(Handle handle, Pipeline pipeline, LockOrder locks) {
        this.handle = handle;
        this.pipeline = pipeline;
        this.locks = locks;
    }

    @Override
    public void append(List<NewEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        locks.enter(Level.OUTBOX);
        pipeline.later(APPEND, new Batch(events.stream().map(JdbcEvents::row).toList()).arrays());
    }

    private static Map<String, Object> row(NewEvent event) {
        return Map.of("accountId", event.instance().accountId(), "instanceId", event.instance().id(), "eventId", event.id(), "type",
                event.event().type(), "payload", EventPayload.write(event.event()).toString(), "occurredAt", event.occurredAt());
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

    /** An event out of all its columns. */
    static RecordedEvent event(Row row) throws SQLException {
        return new RecordedEvent(new EventId(row.uuid("event_id")), new AccountId(row.text("account_id")),
                new InstanceId(row.text("instance_id")), row.longNumber("sequence"), row.instant("occurred_at"),
                EventPayload.read(row.text("type"), Json.read(row.text("payload"))));
    }
}
