package io.renewal.application.port.out;

import io.renewal.application.port.out.Attempts.Pause;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
     * Orders whose money is owed back, the longest owed first.
     *
     * @param limit the most that are told, from 1
     */
    List<Owed> owed(int limit);

    /**
     * An order whose money is owed back.
     *
     * @param looks how often it was tried in vain
     * @param problem what was found last, if anything
     * @param nextLookAt by the clock of the store
     */
    record Owed(OrderId order, AccountId account, InstanceId instance, Instant since, int looks, Optional<String> problem,
            Instant nextLookAt) {}

    /**
     * How many orders are owed their money.
     *
     * @param atMost as far as they are counted, from 1
     */
    int count(int atMost);
}
