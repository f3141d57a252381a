package io.renewal.application.ordering;

import io.renewal.application.idempotency.Progress;
import io.renewal.application.payment.PaymentTimes;
import io.renewal.application.port.in.CancelOrder.Result;
import io.renewal.application.settlement.Settling;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.giveback.GiveBackDecision.GivenBack;
import io.renewal.domain.giveback.GiveBackDecision.Refused;
import io.renewal.domain.giveback.GivingBack;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paid;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Gives back renewals that were paid. Thread-safe. */
final class GiveBack {
    private final Settling settling;
    private final PaymentTimes times;

    @Inject
    GiveBack(Settling settling, PaymentTimes times) {
        this.settling = settling;
        this.times = times;
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
                Order due = settling.update(tx, givenBack.settlement(), now);
                yield givenBack.refund().map(refund -> done(settling.update(tx, refund, now))).orElseGet(() -> begun(tx, due));
            }
        };
    }

    private static Progress<Result> done(Order refunded) {
        return new Progress.Done<>(new Result.GivenBack(refunded));
    }

    /** Whoever has it given back asks the provider next, undisturbed by others. */
    private Progress<Result> begun(Tx tx, Order due) {
        tx.refunds().lease(due.id(), times.lease());
        return new Progress.Begun<>(new Result.GivenBack(due), due.id());
    }
}
