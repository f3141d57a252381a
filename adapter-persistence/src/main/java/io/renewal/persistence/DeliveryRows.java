package io.renewal.persistence;

import io.renewal.application.port.out.WebhookDeliveries.Conclusion;
import io.renewal.application.port.out.WebhookDeliveries.Next;
import io.renewal.application.webhook.Backlog;
import io.renewal.application.webhook.Delivery;
import io.renewal.application.webhook.Delivery.Progress;
import io.renewal.application.webhook.DeliveryStatus;
import io.renewal.domain.event.InstanceEvent.FinalNoticeGiven;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.EndpointId;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.passage.NoticeDelivery;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Deliveries as rows. */
final class DeliveryRows {
    /** Before all that is read from the newest on. */
    static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");
    static final UUID LAST_ID = new UUID(-1, -1);

    /** Deliveries with their events. */
    static final String SELECT = """
            SELECT v.*, d.endpoint_id, d.status, d.tries, d.answer, d.due_at, d.created_at, d.delivered_at, d.parked_at
            FROM webhook_deliveries d
            JOIN events v ON v.account_id = d.account_id AND v.instance_id = d.instance_id AND v.sequence = d.sequence
            """;

    private DeliveryRows() {}

    static Delivery delivery(Row row) throws SQLException {
        Progress progress = new Progress(Words.constant(DeliveryStatus.class, row.text("status")), row.number("tries"),
                row.textIfAny("answer"), row.instantIfAny("due_at"), row.instantIfAny("delivered_at"), row.instantIfAny("parked_at"));
        return new Delivery(new EndpointId(row.text("endpoint_id")), JdbcEvents.event(row), progress, row.instant("created_at"));
    }

    /** What is written of a conclusion. */
    static Map<String, Object> columns(Conclusion conclusion) {
        Map<String, Object> columns = new HashMap<>(queue(conclusion));
        columns.put("sequence", conclusion.delivery().event().sequence());
        columns.put("leasedUntil", conclusion.delivery().progress().nextTryAt());
        columns.put("answer", conclusion.answer());
        columns.put("status", status(conclusion.next()));
        columns.put("pause", conclusion.next() instanceof Next.Retried(Duration pause)
                ? Optional.of(JdbcRunningAttempts.seconds(pause))
                : Optional.empty());
        return columns;
    }

    private static DeliveryStatus status(Next next) {
        return switch (next) {
            case Next.Delivered _ -> DeliveryStatus.DELIVERED;
            case Next.Retried _ -> DeliveryStatus.PENDING;
            case Next.Parked _ -> DeliveryStatus.PARKED;
        };
    }

    /** The events of one instance wait for each other. */
    static Map<String, Object> queue(Conclusion conclusion) {
        RecordedEvent event = conclusion.delivery().event();
        return Map.of("accountId", event.accountId(), "instanceId", event.instanceId());
    }

    static Backlog backlog(Row row) throws SQLException {
        return new Backlog(new EndpointId(row.text("endpoint_id")), row.number("pending"), row.number("parked"), row.instantIfAny("since"),
                row.realNumber("lag"));
    }

    static Notice notice(Row row) throws SQLException {
        FinalNoticeGiven given = (FinalNoticeGiven) EventPayload.read(row.text("type"), Json.read(row.text("payload")));
        return new Notice(new InstanceId(row.text("instance_id")),
                new NoticeDelivery(new EventId(row.uuid("event_id")), given.endTime(), row.number("lost"), row.number("others")));
    }

    /** Of which instance. */
    record Notice(InstanceId instance, NoticeDelivery delivery) {}
}
