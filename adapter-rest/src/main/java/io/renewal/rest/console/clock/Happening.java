package io.renewal.rest.console.clock;

import io.renewal.domain.event.RecordedEvent;
import java.time.ZoneId;

/**
 * Something that happened on the way.
 *
 * @param zone the billing zone of its instance
 */
record Happening(RecordedEvent event, ZoneId zone) {}
