package io.renewal.application.lifecycle;

import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.NewEvent;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.passage.Passage;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Writes what came of instances. Thread-safe. */
final class Passing {
    /** When a release that is held is tried again, if what it waits for does not come before. */
    private static final Duration HELD_FOR = Duration.ofHours(1);
    private final IdSource ids;

    @Inject
    Passing(IdSource ids) {
        this.ids = ids;
    }

    /** Writes all that the passages say; their instances are locked by the caller. */
    void write(Tx tx, List<Passage> passages, Instant now) {
        tx.instances().update(passages.stream().map(Passage::instance).toList());
        tx.instances().postpone(
                passages.stream().filter(passage -> passage.isHeldAt(now)).map(Passage::instance).map(Instance::id).toList(),
                now.plus(HELD_FOR));
        tx.orders().update(passages.stream().flatMap(passage -> passage.endedOrder().stream()).toList());
        tx.events().append(passages.stream()
                .flatMap(passage -> passage.events().stream().map(event -> told(passage.instance(), event, now))).toList());
    }

    private NewEvent told(Instance instance, InstanceEvent event, Instant now) {
        return new NewEvent(new EventId(ids.next()), instance, now, event);
    }
}
