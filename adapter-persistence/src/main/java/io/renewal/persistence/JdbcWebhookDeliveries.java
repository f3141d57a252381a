package io.renewal.persistence;

import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.port.out.WebhookDeliveries;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.webhook.Backlog;
import io.renewal.application.webhook.Delivery;
import io.renewal.application.webhook.DeliveryStatus;
import io.renewal.domain.identity.EndpointId;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.passage.NoticeDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Timed by the clock of the database, at the moment of the statement. The migration that made its tables tells how turns are kept. */
record JdbcWebhookDeliveries(Handle handle, LockOrder locks) implements WebhookDeliveries {
    @Override
    public int fanOut(int limit) {
        locks.enter(Level.ENDPOINT);
        List<String> behind = handle.createQuery("""
                SELECT endpoint_id FROM webhook_endpoints
                WHERE retired_at IS NULL AND position < (SELECT max(position) FROM event_feed)
                ORDER BY endpoint_id FOR NO KEY UPDATE SKIP LOCKED
                """).mapTo(String.class).list();
        if (behind.isEmpty()) {
            return 0;
        }
        // A statement of its own: it begins when all that others ended before the lock is in sight.
        return handle.createUpdate("""
                WITH parts AS (
                    SELECT e.endpoint_id, e.position AS after, least(e.position + :limit, f.last) AS upto
                    FROM webhook_endpoints e CROSS JOIN (SELECT max(position) AS last FROM event_feed) f
                    WHERE e.endpoint_id = ANY (:endpointIds)),
                pushed AS (
                    UPDATE webhook_endpoints e SET position = p.upto FROM parts p WHERE e.endpoint_id = p.endpoint_id),
                news AS (
                    SELECT p.endpoint_id, f.position, v.account_id, v.instance_id, v.sequence, v.event_id,
                        row_number() OVER (PARTITION BY p.endpoint_id, f.account_id, f.instance_id ORDER BY f.sequence) AS place
                    FROM parts p
                    JOIN event_feed f ON f.position > p.after AND f.position <= p.upto
                    JOIN events v ON v.account_id = f.account_id AND v.instance_id = f.instance_id AND v.sequence = f.sequence)
                INSERT INTO webhook_deliveries (account_id, instance_id, sequence, endpoint_id, event_id, due_at)
                SELECT n.account_id, n.instance_id, n.sequence, n.endpoint_id, n.event_id,
                    CASE WHEN n.place = 1 AND NOT EXISTS (
                        SELECT FROM webhook_deliveries d
                        WHERE d.endpoint_id = n.endpoint_id AND d.account_id = n.account_id AND d.instance_id = n.instance_id
                            AND d.status = 'Pending')
                    THEN clock_timestamp() END
                FROM news n ORDER BY n.endpoint_id, n.position
                """).bindArray("endpointIds", String.class, behind).bind("limit", limit).execute();
    }

    @Override
    public List<EndpointId> endpointsDue() {
        return handle.createQuery("""
                SELECT endpoint_id FROM webhook_endpoints e
                CROSS JOIN LATERAL (
                    SELECT due_at FROM webhook_deliveries d WHERE d.endpoint_id = e.endpoint_id AND d.due_at <= (SELECT clock_timestamp())
                    ORDER BY due_at LIMIT 1) first
                WHERE e.retired_at IS NULL
                ORDER BY first.due_at
                """).map((columns, _) -> new EndpointId(new Row(columns).text("endpoint_id"))).list();
    }

    @Override
    public int countDue(int atMost) {
        return handle.createQuery("""
                SELECT count(*) FROM webhook_endpoints e
                CROSS JOIN LATERAL (
                    SELECT FROM webhook_deliveries d WHERE d.endpoint_id = e.endpoint_id AND d.due_at <= (SELECT clock_timestamp())
                    LIMIT :atMost) due
                WHERE e.retired_at IS NULL
                """).bind("atMost", atMost).mapTo(Integer.class).map(count -> Math.min(count, atMost)).one();
    }

    @Override
    public List<Delivery> claim(EndpointId endpoint, int limit, Duration lease) {
        return handle.createQuery("""
                WITH due AS (
                    SELECT d.account_id, d.instance_id, d.sequence, d.due_at FROM webhook_deliveries d
                    WHERE d.endpoint_id = :endpointId AND d.due_at <= (SELECT clock_timestamp())
                        AND NOT EXISTS (
                            SELECT FROM webhook_deliveries b
                            WHERE b.endpoint_id = d.endpoint_id AND b.account_id = d.account_id AND b.instance_id = d.instance_id
                                AND b.status = 'Pending' AND b.sequence < d.sequence)
                        AND EXISTS (SELECT FROM webhook_endpoints WHERE endpoint_id = :endpointId AND retired_at IS NULL)
                    ORDER BY d.due_at LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED),
                leased AS (
                    UPDATE webhook_deliveries d SET due_at = clock_timestamp() + make_interval(secs => :lease)
                    FROM due
                    WHERE d.endpoint_id = :endpointId AND d.account_id = due.account_id AND d.instance_id = due.instance_id
                        AND d.sequence = due.sequence
                    RETURNING d.*, due.due_at AS waiting_since)
                SELECT v.*, leased.endpoint_id, leased.status, leased.tries, leased.answer, leased.due_at, leased.created_at,
                    leased.delivered_at, leased.parked_at
                FROM leased
                JOIN events v ON v.account_id = leased.account_id AND v.instance_id = leased.instance_id AND v.sequence = leased.sequence
                ORDER BY leased.waiting_since
                """).bind("endpointId", endpoint).bind("limit", limit).bind("lease", JdbcRunningAttempts.seconds(lease))
                .map((columns, _) -> DeliveryRows.delivery(new Row(columns))).list();
    }

    @Override
    public void conclude(EndpointId endpoint, List<Conclusion> conclusions) {
        if (conclusions.isEmpty()) {
            return;
        }
        new Batch(conclusions.stream().map(DeliveryRows::columns).toList()).bindTo(handle.createUpdate("""
                UPDATE webhook_deliveries d
                SET status = c.status, tries = d.tries + 1, answer = c.answer,
                    due_at = clock_timestamp() + make_interval(secs => c.pause),
                    delivered_at = CASE WHEN c.status = 'Delivered' THEN clock_timestamp() ELSE d.delivered_at END,
                    parked_at = CASE c.status WHEN 'Delivered' THEN NULL WHEN 'Parked' THEN clock_timestamp() ELSE d.parked_at END
                FROM unnest(:accountId::text[], :instanceId::text[], :sequence::bigint[], :status::text[], :answer::text[],
                    :pause::double precision[], :leasedUntil::timestamptz[])
                    AS c (account_id, instance_id, sequence, status, answer, pause, leased_until)
                WHERE d.endpoint_id = :endpointId AND d.account_id = c.account_id AND d.instance_id = c.instance_id
                    AND d.sequence = c.sequence AND d.status = 'Pending' AND d.due_at = c.leased_until
                """)).bind("endpointId", endpoint).execute();
        new Batch(conclusions.stream().map(DeliveryRows::queue).distinct().toList()).bindTo(handle.createUpdate("""
                UPDATE webhook_deliveries d SET due_at = clock_timestamp()
                FROM unnest(:accountId::text[], :instanceId::text[]) AS q (account_id, instance_id)
                CROSS JOIN LATERAL (
                    SELECT p.sequence FROM webhook_deliveries p
                    WHERE p.endpoint_id = :endpointId AND p.account_id = q.account_id AND p.instance_id = q.instance_id
                        AND p.status = 'Pending'
                    ORDER BY p.sequence LIMIT 1) next
                WHERE d.endpoint_id = :endpointId AND d.account_id = q.account_id AND d.instance_id = q.instance_id
                    AND d.sequence = next.sequence AND d.status = 'Pending' AND d.due_at IS NULL
                """)).bind("endpointId", endpoint).execute();
    }

    @Override
    public void redeliver(EndpointId endpoint, EventId event) {
        handle.createUpdate("""
                UPDATE webhook_deliveries d SET status = 'Pending', tries = 0, due_at = clock_timestamp()
                FROM events v
                WHERE v.event_id = :eventId AND d.endpoint_id = :endpointId AND d.account_id = v.account_id
                    AND d.instance_id = v.instance_id AND d.sequence = v.sequence AND d.status <> 'Pending'
                """).bind("eventId", event).bind("endpointId", endpoint).execute();
    }

    @Override
    public int redeliverParked(EndpointId endpoint, int limit) {
        return handle.createUpdate("""
                WITH parked AS (
                    SELECT account_id, instance_id, sequence FROM webhook_deliveries
                    WHERE endpoint_id = :endpointId AND status = 'Parked'
                    ORDER BY created_at, event_id LIMIT :limit),
                queues AS (
                    SELECT *, row_number() OVER (PARTITION BY account_id, instance_id ORDER BY sequence) AS place FROM parked)
                UPDATE webhook_deliveries d
                SET status = 'Pending', tries = 0, due_at = CASE q.place WHEN 1 THEN clock_timestamp() END
                FROM queues q
                WHERE d.endpoint_id = :endpointId AND d.account_id = q.account_id AND d.instance_id = q.instance_id
                    AND d.sequence = q.sequence AND d.status = 'Parked'
                """).bind("endpointId", endpoint).bind("limit", limit).execute();
    }

    @Override
    public int forget(Duration age, int limit) {
        return handle.createUpdate("""
                DELETE FROM webhook_deliveries d
                USING webhook_endpoints e
                CROSS JOIN LATERAL (
                    SELECT * FROM webhook_deliveries
                    WHERE endpoint_id = e.endpoint_id AND status = 'Delivered'
                        AND created_at < (SELECT clock_timestamp() - make_interval(secs => :age))
                        AND NOT EXISTS (
                            SELECT FROM webhook_deliveries p
                            JOIN events v ON v.account_id = p.account_id AND v.instance_id = p.instance_id AND v.sequence = p.sequence
                            JOIN webhook_endpoints t ON t.endpoint_id = p.endpoint_id AND t.retired_at IS NULL
                            WHERE p.account_id = webhook_deliveries.account_id AND p.instance_id = webhook_deliveries.instance_id
                                AND p.sequence = webhook_deliveries.sequence AND p.status <> 'Delivered'
                                AND v.type = 'FinalNoticeGiven')
                    ORDER BY created_at LIMIT :limit FOR UPDATE SKIP LOCKED) old
                WHERE d.account_id = old.account_id AND d.instance_id = old.instance_id AND d.sequence = old.sequence
                    AND d.endpoint_id = old.endpoint_id
                """).bind("age", JdbcRunningAttempts.seconds(age)).bind("limit", limit).execute();
    }

    @Override
    public int drop(EndpointId endpoint, int limit) {
        return handle.createUpdate("""
                DELETE FROM webhook_deliveries d
                USING (
                    SELECT account_id, instance_id, sequence FROM webhook_deliveries
                    WHERE endpoint_id = (SELECT endpoint_id FROM webhook_endpoints WHERE endpoint_id = :endpointId AND retired_at IS NOT NULL)
                    LIMIT :limit FOR UPDATE SKIP LOCKED) few
                WHERE d.endpoint_id = :endpointId AND d.account_id = few.account_id AND d.instance_id = few.instance_id
                    AND d.sequence = few.sequence
                """).bind("endpointId", endpoint).bind("limit", limit).execute();
    }

    @Override
    public Optional<Delivery> find(EndpointId endpoint, EventId event) {
        return new DeliveryReports(handle).find(endpoint, event);
    }

    @Override
    public Page<Delivery> list(EndpointId endpoint, Optional<DeliveryStatus> status, PageRequest page) {
        return new DeliveryReports(handle).list(endpoint, status, page);
    }

    @Override
    public List<Backlog> backlogs(int atMost) {
        return new DeliveryReports(handle).backlogs(atMost);
    }

    @Override
    public Map<InstanceId, NoticeDelivery> lostNotices(Collection<InstanceId> ids, Duration patience) {
        return new DeliveryReports(handle).lostNotices(ids, patience);
    }

    @Override
    public List<InstanceId> dueWithFailures(Instant now, Duration patience, int limit) {
        return new DeliveryReports(handle).dueWithFailures(now, patience, limit);
    }
}
