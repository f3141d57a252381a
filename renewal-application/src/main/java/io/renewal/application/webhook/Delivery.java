package io.renewal.application.webhook;

import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.EndpointId;
import java.time.Instant;
import java.util.Optional;

/**
 * An event on its way to an endpoint; the event's id names it there.
 *
 * @param progress how it went so far
 * @param since when it was put on its way, in wall-clock time
 */
public record Delivery(EndpointId endpoint, RecordedEvent event, Progress progress, Instant since) {
    /**
     * How a delivery went so far; in wall-clock time.
     *
     * @param tries how often it was sent since it was put on its way, or since an operator had it sent again
     * @param answer what the last try came to
     * @param nextTryAt of a pending one whose turn it is: one waits for the earlier events of its instance
     * @param deliveredAt when the receiver said that it has it
     * @param parkedAt when it was given up, also while it is sent again after that
     */
    public record Progress(DeliveryStatus status, int tries, Optional<String> answer, Optional<Instant> nextTryAt,
            Optional<Instant> deliveredAt, Optional<Instant> parkedAt) {}
}
