package io.renewal.persistence;

import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
import io.renewal.application.webhook.Backlog;
import io.renewal.application.webhook.Delivery;
import io.renewal.application.webhook.DeliveryStatus;
import io.renewal.domain.identity.EndpointId;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.passage.NoticeDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What there is to tell of deliveries. */
record DeliveryReports(Handle handle) {
    /** Of each instance {@code i}, whether there is a delivery that its receiver is unlikely to get soon, or what waits behind it. */
    private static final String FAILING = """
            CROSS JOIN LATERAL (
                SELECT FROM webhook_deliveries d JOIN webhook_endpoints e ON e.endpoint_id = d.endpoint_id AND e.retired_at IS NULL
                WHERE d.account_id = i.account_id AND d.instance_id = i.instance_id AND d.status <> 'Delivered'
                    AND (d.tries > 0 OR d.parked_at IS NOT NULL
                        OR d.created_at < (SELECT clock_timestamp() - make_interval(secs => :patience)))
                LIMIT 1) failing
            """;

    Optional<Delivery> find(EndpointId endpoint, EventId event) {
        return handle.createQuery(DeliveryRows.SELECT + "WHERE v.event_id = :eventId AND d.endpoint_id = :endpointId")
                .bind("eventId", event).bind("endpointId", endpoint).map((columns, _) -> DeliveryRows.delivery(new Row(columns))).findOne();
    }

    Page<Delivery> list(EndpointId endpoint, Optional<DeliveryStatus> status, PageRequest page) {
        List<String> statuses = status.map(List::of).orElseGet(() -> Arrays.asList(DeliveryStatus.values())).stream().map(Words::of)
                .toList();
        // Each status in the order of the index; of all of them no more is read than of one.
        List<Delivery> rows = handle.createQuery("""
                SELECT v.*, d.endpoint_id, d.status, d.tries, d.answer, d.due_at, d.created_at, d.delivered_at, d.parked_at
                FROM unnest(:statuses::text[]) AS s (status)
                CROSS JOIN LATERAL (
                    SELECT * FROM webhook_deliveries
                    WHERE endpoint_id = :endpointId AND status = s.status AND (created_at, event_id) < (:at, :id)
                    ORDER BY created_at DESC, event_id DESC LIMIT :limit) d
                JOIN events v ON v.account_id = d.account_id AND v.instance_id = d.instance_id AND v.sequence = d.sequence
                ORDER BY d.created_at DESC, d.event_id DESC LIMIT :limit
                """).bindArray("statuses", String.class, statuses).bind("endpointId", endpoint)
                .bind("at", page.after().map(Position::at).orElse(DeliveryRows.END_OF_TIME))
                .bind("id", page.after().map(Position::id).map(UUID::fromString).orElse(DeliveryRows.LAST_ID))
                .bind("limit", page.limit() + 1).map((columns, _) -> DeliveryRows.delivery(new Row(columns))).list();
        return Page.of(rows, page.limit(), delivery -> new Position(delivery.since(), delivery.event().id().toString()));
    }

    List<Backlog> backlogs(int atMost) {
        return handle.createQuery("""
                SELECT e.endpoint_id, coalesce(p.pending, 0) AS pending, coalesce(k.parked, 0) AS parked, p.since,
                    coalesce(greatest(0, extract(epoch FROM clock_timestamp() - p.since)), 0)::double precision AS lag
                FROM webhook_endpoints e
                CROSS JOIN LATERAL (
                    SELECT count(*) AS pending, min(created_at) AS since FROM (
                        SELECT created_at FROM webhook_deliveries WHERE endpoint_id = e.endpoint_id AND status = 'Pending'
                        ORDER BY created_at LIMIT :atMost) counted) p
                CROSS JOIN LATERAL (
                    SELECT count(*) AS parked FROM (
                        SELECT FROM webhook_deliveries WHERE endpoint_id = e.endpoint_id AND status = 'Parked' LIMIT :atMost) counted) k
                WHERE e.retired_at IS NULL
                ORDER BY e.endpoint_id
                """).bind("atMost", atMost).map((columns, _) -> DeliveryRows.backlog(new Row(columns))).list();
    }

    Map<InstanceId, NoticeDelivery> lostNotices(Collection<InstanceId> ids, Duration patience) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<InstanceId, NoticeDelivery> notices = new HashMap<>();
        // Where nobody lacks anything, nothing is lost: what somebody lacks is in an index.
        handle.createQuery("""
                SELECT i.instance_id, v.event_id, v.type, v.payload, f.lost, f.others
                FROM instance_directory i
                """ + FAILING + """
                CROSS JOIN LATERAL (
                    SELECT * FROM events
                    WHERE account_id = i.account_id AND instance_id = i.instance_id AND type = 'FinalNoticeGiven'
                    ORDER BY sequence DESC LIMIT 1) v
                CROSS JOIN LATERAL (
                    SELECT count(*) FILTER (WHERE o.is_lost) AS lost, count(*) FILTER (WHERE NOT o.is_lost) AS others
                    FROM (
                        SELECT n.delivered_at IS NULL AND (n.tries > 0 OR n.parked_at IS NOT NULL
                            OR n.created_at < (SELECT clock_timestamp() - make_interval(secs => :patience)) OR (
                            SELECT h.tries > 0 OR h.parked_at IS NOT NULL FROM webhook_deliveries h
                            WHERE h.endpoint_id = n.endpoint_id AND h.account_id = n.account_id AND h.instance_id = n.instance_id
                                AND h.status = 'Pending'
                            ORDER BY h.sequence LIMIT 1)) AS is_lost
                        FROM webhook_deliveries n
                        JOIN webhook_endpoints e ON e.endpoint_id = n.endpoint_id AND e.retired_at IS NULL
                        WHERE n.account_id = v.account_id AND n.instance_id = v.instance_id AND n.sequence = v.sequence) o) f
                WHERE i.instance_id = ANY (:instanceIds) AND f.lost > 0
                """).bind("patience", JdbcRunningAttempts.seconds(patience))
                .bindArray("instanceIds", String.class, ids.stream().map(InstanceId::value).toList())
                .map((columns, _) -> DeliveryRows.notice(new Row(columns)))
                .forEach(notice -> notices.put(notice.instance(), notice.delivery()));
        return notices;
    }

    List<InstanceId> dueWithFailures(Instant now, Duration patience, int limit) {
        return handle.createQuery("""
                SELECT i.instance_id FROM instances i
                """ + FAILING + """
                WHERE i.released_at IS NULL AND i.noticed_at IS NOT NULL AND greatest(i.release_at, i.release_not_before) <= :now
                ORDER BY greatest(i.release_at, i.release_not_before) LIMIT :limit
                """).bind("now", now).bind("patience", JdbcRunningAttempts.seconds(patience)).bind("limit", limit)
                .map((columns, _) -> new InstanceId(new Row(columns).text("instance_id"))).list();
    }
}
