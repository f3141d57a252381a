package io.renewal.application.lifecycle;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.InstanceView;
import io.renewal.application.port.in.ReleaseInstance;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.passage.EarlyRelease;
import io.renewal.domain.passage.EarlyReleaseDecision;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

final class ReleaseInstanceService implements ReleaseInstance {
    private final RenewalStore store;
    private final InstantSource clock;
    private final Passing passing;

    @Inject
    ReleaseInstanceService(RenewalStore store, InstantSource clock, Passing passing) {
        this.store = store;
        this.clock = clock;
        this.passing = passing;
    }

    @Override
    public Outcome<Result> release(Command command, IdempotentRequest<Result> request) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> request.once(tx, now, () -> release(tx, command, now)));
    }

    private Result release(Tx tx, Command command, Instant now) {
        Optional<Instance> instance = tx.instances().lock(command.instanceId());
        if (instance.isEmpty()) {
            return new Result.InstanceNotFound(command.instanceId());
        }
        Optional<Order> open = Optional.ofNullable(tx.orders().open(List.of(command.instanceId())).get(command.instanceId()));
        return switch (new EarlyRelease(instance.get(), open).decide(command.reason(), now)) {
            case EarlyReleaseDecision.AlreadyReleased already -> new Result.AlreadyReleased(already.releasedAt());
            case EarlyReleaseDecision.PaymentInProgress paying -> new Result.PaymentInProgress(paying.orderId());
            case EarlyReleaseDecision.Released released -> {
                passing.write(tx, List.of(released.passage()), now);
                yield new Result.Released(new InstanceView(released.passage().instance(), Optional.empty(), now));
            }
        };
    }
}
