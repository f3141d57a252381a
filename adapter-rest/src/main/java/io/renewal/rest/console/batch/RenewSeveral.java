package io.renewal.rest.console.batch;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.idempotency.RecordedAnswer;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.OrderRenewal.Result;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews several instances one after the other, each for itself: what becomes of one is nothing to the others. Thread-safe. */
final class RenewSeveral {
    private static final Logger log = LoggerFactory.getLogger(RenewSeveral.class);
    private static final int SEE_OTHER = 303;
    private final OrderRenewal renewal;

    @Inject
    RenewSeveral(OrderRenewal renewal) {
        this.renewal = renewal;
    }

    /**
     * Orders, and pays if it is wanted; sent again it comes to the same orders. An outage on the way leaves the rest unknown.
     *
     * @throws StoreUnavailableException if that happens to the first, so that nothing is to be told yet
     */
    List<Done> all(Caller caller, List<Wanted> wanted) {
        List<Done> done = new ArrayList<>();
        try {
            wanted.forEach(one -> done.add(one(caller, one)));
        } catch (StoreUnavailableException outage) {
            if (done.isEmpty()) {
                throw outage;
            }
            log.atWarn().addKeyValue("done", done.size()).addKeyValue("wanted", wanted.size()).setCause(outage)
                    .log("several renewals were interrupted");
            wanted.stream().skip(done.size()).map(RenewSeveral::unknown).forEach(done::add);
        }
        return done;
    }

    private static Done unknown(Wanted wanted) {
        return new Done.Unknown(wanted.id(), wanted.end());
    }

    private Done one(Caller caller, Wanted wanted) {
        IdempotentRequest<Result> once = new IdempotentRequest<>(caller, wanted.key(), wanted.fingerprint(),
                result -> order(result).map(order -> new RecordedAnswer(SEE_OTHER, order.id().toString())));
        OrderRenewal.Command command = new OrderRenewal.Command(caller, wanted.id(), wanted.renewal(), wanted.payWith());
        return switch (renewal.order(command, once)) {
            case Outcome.Fresh<Result> fresh -> done(wanted, fresh.result());
            case Outcome.Replayed<Result> replayed -> new Done.Ordered(new OrderId(UUID.fromString(replayed.answer().body())));
            case Outcome.KeyReused<Result> _ -> throw new IllegalStateException("keys differ where wishes differ");
            case Outcome.KeyInUse<Result> _ -> unknown(wanted);
        };
    }

    private static Done done(Wanted wanted, Result result) {
        return switch (result) {
            case Result.Ordered ordered -> new Done.Ordered(ordered.order().id());
            case Result.Paying paying -> new Done.Ordered(paying.order().id());
            case Result.Declined declined -> new Done.Ordered(declined.order().id());
            case Result.MethodNotOffered _ -> new Done.Left(wanted.id(), Reason.NOT_OFFERED);
            case Result.Refused refused -> new Done.Left(wanted.id(), Reason.of(refused.refusal()));
            case Result.InstanceNotFound _ -> new Done.Left(wanted.id(), Reason.NOT_FOUND);
        };
    }

    private static Optional<Order> order(Result result) {
        return switch (result) {
            case Result.Ordered ordered -> Optional.of(ordered.order());
            case Result.Paying paying -> Optional.of(paying.order());
            case Result.Declined declined -> Optional.of(declined.order());
            case Result.MethodNotOffered _,Result.Refused _,Result.InstanceNotFound _ -> Optional.empty();
        };
    }
}
