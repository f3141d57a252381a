package io.renewal.application.registration;

import io.renewal.application.browsing.InstanceViews;
import io.renewal.application.port.in.InstanceView;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

final class RegisterInstanceService implements RegisterInstance {
    private final RenewalStore store;
    private final InstantSource clock;
    private final IdSource ids;

    @Inject
    RegisterInstanceService(RenewalStore store, InstantSource clock, IdSource ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Result register(Command command) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> register(tx, command, now));
    }

    private Result register(Tx tx, Command command, Instant now) {
        return switch (InstanceDecision.of(command, new Known.InStore(tx))) {
            case InstanceDecision.Add add -> {
                new Additions(List.of(add.registration())).write(tx, ids, now);
                yield new Result.Registered(new InstanceView(add.registration().instance(), Optional.empty(), now));
            }
            case InstanceDecision.Keep _ -> new Result.Unchanged(view(tx, command.instanceId(), now));
            case InstanceDecision.Refuse refuse -> refuse.reason();
        };
    }

    private static InstanceView view(Tx tx, InstanceId id, Instant now) {
        Instance instance = tx.instances().find(id).orElseThrow();
        return InstanceViews.of(tx, List.of(instance), now).getFirst();
    }
}
