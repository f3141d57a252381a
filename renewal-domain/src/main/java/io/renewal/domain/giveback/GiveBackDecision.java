package io.renewal.domain.giveback;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order.RefundDue;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.settlement.Settlement;
import java.time.Instant;
import java.util.Optional;

/** What comes of the wish to give an order back. A refusal has no effect. */
public sealed interface GiveBackDecision {

    /**
     * It is given back. Both are written in one transaction, one after the other.
     *
     * @param settlement the order as RefundDue, and the instance without it
     * @param refund the money on its way to the balance it came from; what came through a provider goes back by it, and later
     */
    record GivenBack(Settlement settlement, Optional<Settlement> refund) implements GiveBackDecision {
        /** The order as its money is owed. */
        public RefundDue due() {
            return (RefundDue) settlement.order();
        }
    }

    /** Why not, with the data that helps. */
    sealed interface Refused extends GiveBackDecision {}

    /** Days that were granted, and changes of spec, are not given back. */
    record NotARenewal() implements Refused {}

    /** The instance is gone, and what was paid for it with it. */
    record InstanceReleased(Instant releasedAt) implements Refused {}

    /** Another order is to be paid or cancelled first. */
    record OrderInProgress(OrderId openOrder, OrderStatus status) implements Refused {}

    /** The time that was bought has begun. */
    record TermBegun(Instant begunAt) implements Refused {}

    /** Only what moved the end last can be given back: the end is another by now. */
    record NotTheLast(Instant currentEndTime) implements Refused {}

    /** A change of spec was ordered since, and priced these days. */
    record SpecChangedSince(OrderId specChange) implements Refused {}
}
