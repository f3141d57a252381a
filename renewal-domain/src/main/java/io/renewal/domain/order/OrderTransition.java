package io.renewal.domain.order;

import static io.renewal.domain.order.OrderStatus.CANCELLED;
import static io.renewal.domain.order.OrderStatus.PAID;
import static io.renewal.domain.order.OrderStatus.PAYING;
import static io.renewal.domain.order.OrderStatus.REFUNDED;
import static io.renewal.domain.order.OrderStatus.REFUND_DUE;
import static io.renewal.domain.order.OrderStatus.UNPAID;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All ways that an order can go. The methods of {@link Order}'s types take them, the store lets pass no other, and the diagram in
 * {@code docs/order-states.md} is drawn from them.
 */
public enum OrderTransition {
    PAYMENT_STARTED(UNPAID, PAYING, "pay"),
    PAYMENT_SUCCEEDED(PAYING, PAID, "paid, and the term is extended or the spec changed in the same transaction"),
    PAYMENT_DECLINED(PAYING, UNPAID, "declined, or the attempt was voided"),
    PAYMENT_USELESS(PAYING, REFUND_DUE, "paid, but can no longer be done as ordered"),
    ENDED_UNPAID(UNPAID, CANCELLED, "cancelled, superseded, not paid in time, or its instance released"),
    ENDED_WHILE_PAYING(PAYING, CANCELLED, "cancelled, superseded, or not paid in time, once the attempt is voided"),
    PAID_TOO_LATE(CANCELLED, REFUND_DUE, "money arrives all the same"),
    GIVEN_BACK(PAID, REFUND_DUE, "given back before its term began"),
    MONEY_RETURNED(REFUND_DUE, REFUNDED, "refunded"),
    REFUND_BOUNCED(REFUNDED, REFUND_DUE, "the bank sent the refund back");

    private final OrderStatus from;
    private final OrderStatus to;
    private final String cause;

    OrderTransition(OrderStatus from, OrderStatus to, String cause) {
        this.from = from;
        this.to = to;
        this.cause = cause;
    }

    public OrderStatus from() {
        return from;
    }

    public OrderStatus to() {
        return to;
    }

    /** What makes an order go this way, in plain English. */
    public String cause() {
        return cause;
    }

    /**
     * The states in which an order may be recorded before it is recorded in {@code to}: those that a way leads from, and, as an attempt
     * may begin and be concluded within one transaction, those from which it can begin.
     */
    public static Set<OrderStatus> predecessorsOf(OrderStatus to) {
        Set<OrderStatus> direct = directPredecessorsOf(to);
        if (direct.contains(PAYING)) {
            direct.addAll(directPredecessorsOf(PAYING));
        }
        return direct;
    }

    private static Set<OrderStatus> directPredecessorsOf(OrderStatus to) {
        return Arrays.stream(values()).filter(transition -> transition.to == to).map(OrderTransition::from)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrderStatus.class)));
    }
}
