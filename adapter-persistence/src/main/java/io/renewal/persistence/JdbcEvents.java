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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

final class JdbcEvents implements Events {
    /**
     * All of a batch in one statement. Counters are locked in the order of their keys, so that two batches never wait for each other; the
     * outbox gets its rows after that, in the order given.
     */
    private static final String APPEND = """
            WITH given AS (
                SELECT *
                FROM unnest(:accountIds, :instanceIds, :eventIds, :types, :payloads, :occurred)
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
                SELECT account_id, instance_id, sequence, event_id, type, payload::jsonb, occurred_at FROM numbered)
            INSERT INTO outbox (account_id, instance_id, sequence)
            SELECT account_id, instance_id, sequence FROM numbered ORDER BY place
            """;

    private final Handle handle;
    private final LockOrder locks;

    JdbcEvents(Handle handle, LockOrder locks) {
        this.handle = handle;
        this.locks = locks;
    }

    @Override
    public void append(List<NewEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        locks.enter(Level.OUTBOX);
        handle.createUpdate(APPEND).bindArray("accountIds", String.class, texts(events, event -> event.instance().accountId().value()))
                .bindArray("instanceIds", String.class, texts(events, event -> event.instance().id().value()))
                .bindArray("eventIds", UUID.class, events.stream().map(event -> event.id().value()).toList())
                .bindArray("types", String.class, texts(events, event -> event.event().type()))
                .bindArray("payloads", String.class, texts(events, event -> EventPayload.write(event.event()).toString()))
                .bindArray("occurred", Instant.class, events.stream().map(NewEvent::occurredAt).toList()).execute();
    }

    private static List<String> texts(List<NewEvent> events, Function<NewEvent, String> column) {
        return events.stream().map(column).toList();
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
