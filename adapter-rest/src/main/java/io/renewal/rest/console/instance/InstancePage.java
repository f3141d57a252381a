package io.renewal.rest.console.instance;

import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.order.Order;
import io.renewal.domain.term.BillingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One instance, as it is looked at.
 *
 * @param payer whose it is
 * @param openOrder what waits to be paid, or is being paid
 * @param outlook what comes if nobody does anything
 * @param saved whether what is to happen at the end was just said
 */
record InstancePage(InstanceRow row, Payer payer, Optional<Order> openOrder, Timeline outlook, History history,
        boolean saved) {
    /**
     * Whose it is.
     *
     * @param pausedSince from when on nothing is charged automatically
     */
    record Payer(BillingCalendar calendar, Optional<Instant> pausedSince) {}

    BillingCalendar calendar() {
        return payer.calendar();
    }

    /** Since when the automatic renewal that was asked for is not made. */
    Optional<Instant> heldSince() {
        return payer.pausedSince().filter(_ -> row.isAutomatic() && row.isRenewable());
    }

    /** Whether another spec can be had before the end time. */
    boolean canChangeSpec() {
        return row.prepaid().filter(plan -> !plan.term().isOverAt(row.view().seenAt()) && plan.scheduledChange().isEmpty()).isPresent()
                && openOrder.isEmpty();
    }

    /**
     * What was.
     *
     * @param orders the latest ones, the newest first
     * @param areAllOrders whether there are no more
     * @param events the latest ones, the newest first
     * @param allEvents how many there are
     */
    record History(List<Order> orders, boolean areAllOrders, List<RecordedEvent> events, int allEvents) {
        History {
            orders = List.copyOf(orders);
            events = List.copyOf(events);
        }
    }
}
