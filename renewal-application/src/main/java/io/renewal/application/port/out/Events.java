package io.renewal.application.port.out;

import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import java.time.Instant;
import java.util.List;

/** The outbox in a transaction: what is to be told commits with what it tells of. */
public interface Events {
    /** Appends an event under the next sequence number of its instance, which is locked by this until the transaction ends. */
    void append(EventId id, Instance instance, Instant occurredAt, InstanceEvent event);

    /** All events of an instance, in sequence. */
    List<RecordedEvent> of(InstanceId instanceId);
}
