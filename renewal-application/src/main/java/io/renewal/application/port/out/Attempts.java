package io.renewal.application.port.out;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.payment.AttemptId;
import io.renewal.domain.payment.ProviderReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The payment attempts in a transaction that run at the provider: how far they have come, and who looks at them next. Looks are timed by
 * the clock of the store and not by the service's, so that moving a sandbox clock ends no lease. {@link Orders} adds and ends attempts.
 */
public interface Attempts {
    /** Writes how far the running attempt of an order has come; the caller has locked the order. */
    void update(Paying order);

    /** Leaves an attempt to the caller for as long; then others look at it. */
    void lease(AttemptId attempt, Duration lease);

    /**
     * Has an attempt looked at again later, the later the more often this was said.
     *
     * @param problem why it is still open, for operators
     */
    void postpone(AttemptId attempt, Pause pause, String problem);

    /**
     * Has nobody look at a running attempt for a while because it is not its turn yet: no look was in vain, and the pauses after those that
     * were begin anew.
     *
     * @param what is waited for
     */
    void await(AttemptId attempt, Duration pause, String what);

    /** Lets attempts be overdue now that were looked at in vain, though no more often than {@code mostLooks} times. */
    void hasten(int mostLooks);

    /** Claims attempts that nobody has looked at in time, by their orders, the longest waiting first, and leases them to the caller. */
    List<OrderId> claimOverdue(int limit, Duration lease);

    /** The order that is or was to be paid by this. */
    Optional<OrderId> orderOf(ProviderReference payment);

    /** When the first attempt is to be withdrawn that is not yet. UTC. */
    Optional<Instant> firstOpenUntil();

    /**
     * Attempts that run at the provider, the oldest first.
     *
     * @param limit the most that are told, from 1
     */
    List<Doubt> running(int limit);

    /**
     * How many attempts run at the provider.
     *
     * @param atMost as far as they are counted, from 1
     */
    Count count(int atMost);

    /**
     * How many attempts run at the provider.
     *
     * @param inDoubt of them that were looked at in vain, and for which no customer is waited on a page
     */
    record Count(int running, int inDoubt) {}

    /** How long to wait before looking again: at first, then twice as long each time, and at most. */
    record Pause(Duration first, Duration longest) {}

    /**
     * An attempt that runs at the provider.
     *
     * @param startedAt by the service's clock; UTC
     * @param looks how often it was looked at in vain
     * @param problem what was found last, if anything
     * @param nextLookAt by the clock of the store; UTC
     */
    record Doubt(AttemptId attempt, AccountId account, InstanceId instance, Instant startedAt, int looks, Optional<String> problem,
            Instant nextLookAt) {}
}
