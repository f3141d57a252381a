package io.renewal.application.port.out;

import io.renewal.application.port.out.Attempts.Pause;
import io.renewal.domain.identity.OrderId;
import java.time.Duration;
import java.util.List;

/**
 * The orders in a transaction whose money is owed back, and who looks at them next; timed as {@link Attempts}. {@link Orders} begins and
 * ends that they are owed.
 */
public interface Refunds {
    /** Claims orders that nobody has tried to refund in time, the longest waiting first, and leases them to the caller. */
    List<OrderId> claimOverdue(int limit, Duration lease);

    /** Leaves a refund to the caller for as long; then others try it. */
    void lease(OrderId order, Duration lease);

    /**
     * Has a refund tried again later, the later the more often this was said.
     *
     * @param problem why it is still owed, for operators
     */
    void postpone(OrderId order, Pause pause, String problem);

    /**
     * How many orders are owed their money.
     *
     * @param atMost as far as they are counted, from 1
     */
    int count(int atMost);
}
