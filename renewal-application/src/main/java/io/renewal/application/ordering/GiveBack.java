package io.renewal.application.ordering;

import io.renewal.application.idempotency.Progress;
import io.renewal.application.port.in.CancelOrder.Result;
import io.renewal.application.settlement.Settling;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.giveback.GiveBackDecision.GivenBack;
import io.renewal.domain.giveback.GiveBackDecision.Refused;
import io.renewal.domain.giveback.GivingBack;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paid;
import io.renewal.domain.settlement.Settlement;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Gives back renewals that were paid. Thread-safe. */
final class GiveBack {
    private final Settling settling;

    @Inject
    GiveBack(Settling settling) {
        this.settling = settling;
    }

    /** The account, the instance, which is as recorded, and the order are locked by the caller. */
    Progress<Result> giveBack(Tx tx, Instance instance, Paid order, Instant now) {
        OpenOrder open = OpenOrder.of(tx, instance);
        Optional<Order> inTheWay = open.recorded().filter(_ -> open.idAt(now).isPresent());
        GivingBack wish = new GivingBack(instance, inTheWay, tx.orders().history(instance.id()));
        return switch (wish.decide(order, now)) {
            case Refused refused -> new Progress.Done<>(new Result.NotGivenBack(order, refused));
            case GivenBack givenBack -> {
                open.endIfOver(tx, instance, settling, now);
                Settlement settlement = write(tx, givenBack.settlement(), now);
                yield givenBack.refund().map(refund -> write(tx, refund, now)).map(GiveBack::done)
                        .orElseGet(() -> new Progress.Begun<>(new Result.GivenBack(settlement.order()), order.id()));
            }
        };
    }

    private static Progress<Result> done(Settlement refund) {
        return new Progress.Done<>(new Result.GivenBack(refund.order()));
    }

    private Settlement write(Tx tx, Settlement settlement, Instant now) {
        tx.orders().update(settlement.order());
        settling.write(tx, settlement, now);
        return settlement;
    }
}
