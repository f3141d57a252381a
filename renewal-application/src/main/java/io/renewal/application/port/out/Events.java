package io.renewal.application.port.out;

import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.InstanceId;
import java.util.List;

/** The events in a transaction: what is to be told commits with what it tells of. The {@link EventFeed} tells it. */
public interface Events {
    /**
     * Appends events, each under the next sequence number of its instance, in the order given. The numbering of these instances is locked
     * by this until the transaction ends.
     */
    void append(List<NewEvent> events);

    /** Appends one event. */
    default void append(NewEvent event) {
        append(List.of(event));
    }

    /** All events of an instance, in sequence. */
    List<RecordedEvent> of(InstanceId instanceId);
}
