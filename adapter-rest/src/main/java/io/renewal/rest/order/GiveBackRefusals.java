package io.renewal.rest.order;

import io.renewal.domain.giveback.GiveBackDecision.InstanceReleased;
import io.renewal.domain.giveback.GiveBackDecision.NotARenewal;
import io.renewal.domain.giveback.GiveBackDecision.NotTheLast;
import io.renewal.domain.giveback.GiveBackDecision.OrderInProgress;
import io.renewal.domain.giveback.GiveBackDecision.Refused;
import io.renewal.domain.giveback.GiveBackDecision.SpecChangedSince;
import io.renewal.domain.giveback.GiveBackDecision.TermBegun;
import io.renewal.domain.order.Order;
import io.renewal.rest.json.EnumText;
import io.renewal.rest.problem.Problem;
import io.renewal.rest.problem.ProblemCode;

/** Why an order was not given back, in words and data for the caller. */
final class GiveBackRefusals {
    private GiveBackRefusals() {}

    static Problem of(Order order, Refused reason) {
        return switch (reason) {
            case NotARenewal _ ->
                notRefundable(order, "NotARenewal", "Granted days and changes of spec stay; only renewals are given back.");
            case InstanceReleased released -> ProblemCode.InstanceReleased
                    .because("Nothing to do: the instance is gone, and what was paid for it with it.")
                    .with("releasedAt", released.releasedAt());
            case OrderInProgress open -> ProblemCode.OrderInProgress.because("Pay or cancel the open order first.")
                    .with("orderId", open.openOrder().toString()).with("orderStatus", EnumText.of(open.status()));
            case TermBegun begun -> notRefundable(order, "TermBegun", "Use the time: it has begun, and so it stays.")
                    .with("begunAt", begun.begunAt());
            case NotTheLast last -> notRefundable(order, "NotTheLast",
                    "Give back the later renewals first, the last one first; granted days that came later stay.")
                    .with("currentEndTime", last.currentEndTime());
            case SpecChangedSince changed -> notRefundable(order, "SpecChangedSince",
                    "Use the time: a spec change was ordered since, and priced by it.")
                    .with("specChangeOrderId", changed.specChange().toString());
        };
    }

    private static Problem notRefundable(Order order, String reason, String detail) {
        return ProblemCode.NotRefundable.because(detail).with("reason", reason).with("orderId", order.id().toString());
    }
}
