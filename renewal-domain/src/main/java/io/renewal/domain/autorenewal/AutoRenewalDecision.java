package io.renewal.domain.autorenewal;

import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.settlement.Settlement;
import java.util.List;
import java.util.Optional;

/** What an attempt to renew automatically comes to. */
public sealed interface AutoRenewalDecision {
    /** Nothing is to be tried now: the instance is not renewed automatically, or later only. */
    record NotDue() implements AutoRenewalDecision {}

    /**
     * A payment runs for the instance: first it has to end.
     *
     * @param instance with the failed attempt, if it is one of an earlier day that nobody knows the end of
     * @param events what is to be told of that
     */
    record Postponed(OrderId paying, Instance instance, List<InstanceEvent> events) implements AutoRenewalDecision {
        public Postponed {
            events = List.copyOf(events);
        }

        static Postponed untold(OrderId paying, Instance instance) {
            return new Postponed(paying, instance, List.of());
        }
    }

    /**
     * An order was placed, or one that had been placed went on.
     *
     * @param settlement the order is Paid, is Paying at the provider, waits for the provider to be asked for a card, or is Cancelled as no
     *            way to pay was left
     */
    record GoesOn(Settlement settlement) implements AutoRenewalDecision {}

    /**
     * A new order was placed.
     *
     * @param superseded the order that had waited to be paid, and that ended for it
     */
    record Ordered(Optional<Cancelled> superseded, Settlement settlement) implements AutoRenewalDecision {}

    /**
     * Nothing can be ordered.
     *
     * @param superseded the order that had waited to be paid, and that ended for the attempt
     * @param instance with the failed attempt
     * @param events what is to be told of it
     */
    record Refused(Optional<Cancelled> superseded, Instance instance, List<InstanceEvent> events) implements AutoRenewalDecision {
        public Refused {
            events = List.copyOf(events);
        }
    }
}
