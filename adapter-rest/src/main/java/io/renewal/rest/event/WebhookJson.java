package io.renewal.rest.event;

import io.renewal.domain.event.RecordedEvent;
import java.time.Instant;

/**
 * An event as webhooks tell it, in the form of the Standard Webhooks specification.
 *
 * @param timestamp when it happened
 * @param data the event as the feed has it
 */
record WebhookJson(String type, Instant timestamp, EventJson data) {
    static WebhookJson of(RecordedEvent event) {
        return new WebhookJson(event.event().type(), event.occurredAt(), EventJson.of(event));
    }
}
