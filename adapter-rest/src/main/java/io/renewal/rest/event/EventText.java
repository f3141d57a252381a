package io.renewal.rest.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.renewal.domain.event.RecordedEvent;
import jakarta.inject.Inject;

/** Writes events as webhooks tell them: out of the same records as the feed, so that the two never differ. Thread-safe. */
public final class EventText {
    private final JsonMapper mapper;

    @Inject
    EventText(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The body of a webhook: JSON with {@code type}, {@code timestamp}, and as {@code data} what the feed has. */
    public String of(RecordedEvent event) {
        try {
            return mapper.writeValueAsString(WebhookJson.of(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written", e);
        }
    }
}
