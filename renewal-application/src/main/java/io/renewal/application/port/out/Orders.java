package io.renewal.application.port.out;

import io.renewal.application.query.OrderFilter;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The orders in a transaction, each with its payment attempts. At most one is open for an instance. */
public interface Orders {
    Optional<Order> find(OrderId id);

    /** Those of these orders that are there. */
    Map<OrderId, Order> find(Collection<OrderId> ids);

    /** Finds an order and keeps others from changing it until the transaction ends. */
    Optional<Order> lock(OrderId id);

    /** The order of each instance that is recorded as open; its time to pay may have passed. */
    Map<InstanceId, Order> open(Collection<InstanceId> instances);

    /** How an instance came to what it is, the oldest first: all its orders that are Paid, and all changes of spec whatever became of them. */
    List<Order> history(InstanceId instanceId);

    /** Adds new orders. */
    void add(List<? extends Order> orders);

    /** Adds a new order. */
    default void add(Order order) {
        add(List.of(order));
    }

    /** When the time to pay is over, or was over, of the first order that is recorded as waiting to be paid. UTC. */
    Optional<Instant> firstPayBefore();

    /**
     * The automatic renewals that are recorded as waiting to be paid.
     *
     * @param atMost as far as they are counted, from 1
     */
    Waiting unpaidByAutoRenewal(int atMost);

    /** How many orders wait to be paid though their time is over at {@code now}, counted no further than {@code atMost}. */
    int countOver(Instant now, int atMost);

    /**
     * Writes orders that the caller has locked, or whose instances the caller has locked.
     *
     * @throws IllegalStateException if no {@link io.renewal.domain.order.OrderTransition} leads there from what is recorded
     */
    void update(List<? extends Order> orders);

    /**
     * Writes an order that the caller has locked, or whose instance the caller has locked.
     *
     * @throws IllegalStateException if no {@link io.renewal.domain.order.OrderTransition} leads there from what is recorded
     */
    default void update(Order order) {
        update(List.of(order));
    }

    /**
     * Orders, the newest first.
     *
     * @param now an order whose time to pay has passed by then counts as cancelled
     */
    Page<Order> list(OrderFilter filter, PageRequest page, Instant now);

    /**
     * Orders that wait for something.
     *
     * @param since when the first of those that were counted was placed; UTC
     */
    record Waiting(int count, Optional<Instant> since) {}
}
