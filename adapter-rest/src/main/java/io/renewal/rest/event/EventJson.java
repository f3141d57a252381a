package io.renewal.rest.event;

import io.renewal.domain.event.RecordedEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Something that happened to an instance, as it is told: in a timeline, in the feed, and to webhooks.
 *
 * @param data what only this type of event has
 */
@Schema(name = EventJson.SCHEMA)
public record EventJson(String eventId, String type, String accountId, String instanceId, long sequence, Instant occurredAt,
        @Schema(type = "object") EventData data) {
    /** What the OpenAPI document calls it. */
    public static final String SCHEMA = "Event";

    public static EventJson of(RecordedEvent recorded) {
        return new EventJson(recorded.id().toString(), recorded.event().type(), recorded.accountId().value(),
                recorded.instanceId().value(), recorded.sequence(), recorded.occurredAt(), EventData.of(recorded.event()));
    }
}
