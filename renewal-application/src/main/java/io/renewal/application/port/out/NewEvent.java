package io.renewal.application.port.out;

import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.instance.Instance;
import java.time.Instant;

/**
 * An event that is about to be recorded.
 *
 * @param occurredAt UTC
 */
public record NewEvent(EventId id, Instance instance, Instant occurredAt, InstanceEvent event) {}
