package io.renewal.application.port.in;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.lifecycle.InstanceStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * An instance as it is shown.
 *
 * @param instance as it is at {@code seenAt}
 * @param openOrder the order that waits to be paid or is being paid
 * @param seenAt the moment that the status is computed for, UTC
 */
public record InstanceView(Instance instance, Optional<OrderId> openOrder, Instant seenAt) {
    public InstanceStatus status() {
        return instance.statusAt(seenAt);
    }
}
