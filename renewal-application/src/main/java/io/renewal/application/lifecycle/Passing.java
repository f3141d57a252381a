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
import java.util.stream.Stream;

/** Writes what came of instances. Thread-safe. */
final class Passing {
    /** When a release that waits for a payment is tried again. */
    private static final Duration WHILE_PAYING = Duration.ofHours(1);
    /** When one that waits for its notice is, if that is not delivered before; each try is a step of the sandbox clock. */
    private static final Duration WHILE_UNTOLD = Duration.ofDays(1);

    private final IdSource ids;

    @Inject
    Passing(IdSource ids) {
        this.ids = ids;
    }

    /** Writes all that the passages say; their instances are locked by the caller. */
    void write(Tx tx, List<Passage> passages, Instant now) {
        tx.instances().update(passages.stream().map(Passage::instance).toList());
        List<Passage> held = passages.stream().filter(passage -> passage.isHeldAt(now)).toList();
        postpone(tx, held.stream().filter(Passage::isPaying), now.plus(WHILE_PAYING));
        postpone(tx, held.stream().filter(passage -> !passage.isPaying()), now.plus(WHILE_UNTOLD));
        tx.orders().update(passages.stream().flatMap(passage -> passage.endedOrder().stream()).toList());
        tx.events().append(passages.stream()
                .flatMap(passage -> passage.events().stream().map(event -> told(passage.instance(), event, now))).toList());
    }

    private static void postpone(Tx tx, Stream<Passage> held, Instant until) {
        tx.instances().postpone(held.map(Passage::instance).map(Instance::id).toList(), until);
    }

    private NewEvent told(Instance instance, InstanceEvent event, Instant now) {
        return new NewEvent(new EventId(ids.next()), instance, now, event);
    }
}
