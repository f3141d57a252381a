package io.renewal.domain.passage;

import io.renewal.domain.event.InstanceEvent.SpecChanged;
import io.renewal.domain.instance.Instance;
import java.time.Instant;
import java.util.Optional;

/**
 * A scheduled spec that takes effect. Reads show it from its time on, and whoever writes the instance next records it, so whoever that is
 * tells of it too.
 */
public final class SpecEffects {
    private SpecEffects() {}

    /** What is to be told when {@code recorded}, which is an instance as it is recorded, becomes {@link Instance#asOf as of now}. */
    public static Optional<SpecChanged> due(Instance recorded, Instant now) {
        return recorded.dueChange(now).map(change -> new SpecChanged(change.orderId(), recorded.spec(), change.spec()));
    }
}
