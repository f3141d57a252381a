package io.renewal.application.registration;

import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.NewEvent;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.event.InstanceEvent.InstanceRegistered;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.instance.Registration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** New instances, which are told of. */
record Additions(List<Registration> registrations) {
    void write(Tx tx, IdSource ids, Instant now) {
        if (registrations.isEmpty()) {
            return;
        }
        tx.instances().add(registrations);
        tx.events()
                .append(registrations.stream().map(registration -> told(registration.instance(), new EventId(ids.next()), now)).toList());
    }

    private static NewEvent told(Instance instance, EventId id, Instant now) {
        Optional<Instant> end = instance.plan() instanceof Subscription subscription
                ? Optional.of(subscription.term().end())
                : Optional.empty();
        return new NewEvent(id, instance, now, new InstanceRegistered(instance.spec(), end));
    }
}
