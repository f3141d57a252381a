package io.renewal.application.port.out;

import io.renewal.domain.event.RecordedEvent;

/** Writes events as receivers read them: with the fields that the feed shows. Thread-safe. */
public interface EventWriter {
    String write(RecordedEvent event);
}
