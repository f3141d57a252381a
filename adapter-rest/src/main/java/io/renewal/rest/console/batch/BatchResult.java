package io.renewal.rest.console.batch;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.renewal.Prolonging;
import io.renewal.domain.term.BillingCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of several renewals.
 *
 * @param orders as they are now
 * @param left those that were not ordered
 * @param calendars of the accounts of the orders
 */
record BatchResult(List<Order> orders, List<Done.Left> left, Map<AccountId, BillingCalendar> calendars) {
    BatchResult {
        orders = List.copyOf(orders);
        left = List.copyOf(left);
        calendars = Map.copyOf(calendars);
    }

    int all() {
        return orders.size() + left.size();
    }

    long paid() {
        return orders.stream().filter(order -> order.status() == OrderStatus.PAID).count();
    }

    ZoneId zone(Order order) {
        return Optional.ofNullable(calendars.get(order.details().accountId())).orElseThrow().zone();
    }

    /** Where an order leads. */
    static Optional<Instant> newEnd(Order order) {
        return order.details().purchase() instanceof Prolonging prolonging ? Optional.of(prolonging.newEndTime()) : Optional.empty();
    }

    /** Whether the way it was to be paid has failed. */
    static boolean wasDeclined(Order order) {
        return order.status() == OrderStatus.UNPAID && !order.attempts().isEmpty();
    }
}
