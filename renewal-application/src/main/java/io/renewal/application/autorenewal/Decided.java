package io.renewal.application.autorenewal;

import io.renewal.application.chargerun.ChargeTally;
import io.renewal.application.port.out.Renewable;
import io.renewal.application.settlement.Settling.Told;
import io.renewal.domain.autorenewal.AutoRenewalDecision;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.settlement.Settlement;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What was decided for an instance, which is locked as its account is. */
record Decided(Renewable due, AutoRenewalDecision decision) {
    Instance instance() {
        return due.instance();
    }

    Optional<Settlement> settlement() {
        return switch (decision) {
            case AutoRenewalDecision.Ordered ordered -> Optional.of(ordered.settlement());
            case AutoRenewalDecision.GoesOn goesOn -> Optional.of(goesOn.settlement());
            case AutoRenewalDecision.NotDue _,AutoRenewalDecision.Postponed _,AutoRenewalDecision.Refused _ -> Optional.empty();
        };
    }

    Optional<Cancelled> superseded() {
        return switch (decision) {
            case AutoRenewalDecision.Ordered ordered -> ordered.superseded();
            case AutoRenewalDecision.Refused refused -> refused.superseded();
            case AutoRenewalDecision.NotDue _,AutoRenewalDecision.Postponed _,AutoRenewalDecision.GoesOn _ -> Optional.empty();
        };
    }

    Stream<Told> ended() {
        return superseded().stream().map(over -> new Told(instance(), new OrderCancelled(over.id(), over.reason()), over.cancelledAt()));
    }

    /** What is told without an order that is written. */
    Stream<Told> told(Instant now) {
        return switch (decision) {
            case AutoRenewalDecision.Refused refused -> refused.events().stream().map(event -> new Told(refused.instance(), event, now));
            case AutoRenewalDecision.Postponed late -> late.events().stream().map(event -> new Told(late.instance(), event, now));
            case AutoRenewalDecision.NotDue _,AutoRenewalDecision.Ordered _,AutoRenewalDecision.GoesOn _ -> Stream.empty();
        };
    }

    Stream<Settlement> placed() {
        return decision instanceof AutoRenewalDecision.Ordered ? settlement().stream() : Stream.empty();
    }

    Stream<Settlement> goesOn() {
        return decision instanceof AutoRenewalDecision.GoesOn && !stands() ? settlement().stream() : Stream.empty();
    }

    /** Whether all that is to be done next is to ask the provider. */
    boolean stands() {
        return settlement().map(Settlement::order).equals(due.openOrder());
    }

    /** Written, so that its next attempt is worked out anew. */
    Stream<Instance> rewritten() {
        return switch (decision) {
            case AutoRenewalDecision.Refused refused -> Stream.of(refused.instance());
            case AutoRenewalDecision.NotDue _ -> Stream.of(instance());
            case AutoRenewalDecision.Postponed late -> late.events().isEmpty() ? Stream.empty() : Stream.of(late.instance());
            case AutoRenewalDecision.GoesOn _,AutoRenewalDecision.Ordered _ -> Stream.empty();
        };
    }

    Stream<Order> open() {
        return settlement().map(Settlement::order).filter(order -> order.status().isOpen()).stream();
    }

    /** Whether a payment that was there before is in its way. */
    boolean isPostponed() {
        return decision instanceof AutoRenewalDecision.Postponed;
    }

    /** Whether whoever decided that goes on with it. */
    boolean isUnderWay() {
        return open().findAny().isPresent();
    }

    /** What came of it, unless the provider has a part in it. */
    ChargeTally tally() {
        return switch (decision) {
            case AutoRenewalDecision.NotDue _ -> new ChargeTally(1, 0, 0, 0, 0, 0, 0);
            case AutoRenewalDecision.Refused _ -> new ChargeTally(1, 0, 0, 1, 0, 0, 0);
            case AutoRenewalDecision.Postponed _ -> new ChargeTally(1, 0, 0, 0, 0, 1, 0);
            case AutoRenewalDecision.Ordered _,AutoRenewalDecision.GoesOn _ -> settlement().map(Settlement::order)
                    .filter(order -> !order.status().isOpen()).map(CardOutcomes::of).orElse(ChargeTally.NONE)
                    .plus(new ChargeTally(1, 0, 0, 0, 0, 0, 0));
        };
    }
}
