package io.renewal.application.port.out;

import io.renewal.domain.account.Account;
import io.renewal.domain.account.ChargePause;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The automatic renewals that fall due, in a transaction. While all charges are paused, or those of an account, nothing that it covers is
 * claimed, counted or waited for; it is held.
 */
public interface Charges {
    /**
     * Claims instances for which an attempt is due at {@code now}, the longest due first, and of those the earliest end, and then the
     * lowest id: keeps others from changing them and their accounts until the transaction ends, and leaves out those that others hold just
     * now, or whose account they hold, and those that were handed over.
     *
     * @param limit the most that are claimed, from 1
     */
    List<Renewable> claim(Instant now, int limit);

    /** The same, of those alone that were handed over. */
    List<Renewable> claimHandedOver(Instant now, int limit);

    /**
     * Leaves the attempts for instances that the caller has claimed to whoever goes on with them at the payment provider: they are due at
     * {@code now}, until the instances are written after this.
     */
    void handOver(List<InstanceId> ids, Instant now);

    /** Lets the attempts for instances that the caller has claimed be due at {@code until} instead, unless they are written after this. */
    void postpone(List<InstanceId> ids, Instant until);

    /** How many attempts would be due at {@code now}, were it not for a pause; counted no further than {@code atMost}. */
    int countHeld(Instant now, int atMost);

    /** The pause of all charges, if there is one. */
    Optional<ChargePause> pause();

    /** The same; and it stays as it is until the transaction ends. */
    Optional<ChargePause> lockPause();

    /** Writes the pause of all charges, or that there is none, when all transactions have ended that claimed some or locked it. */
    void pause(Optional<ChargePause> pause);

    /** For how many instances an attempt is due at {@code now}, counted no further than {@code atMost}. */
    int countDue(Instant now, int atMost);

    /** When the first of all attempts is due, or was due. UTC. */
    Optional<Instant> firstDueAt();

    /**
     * The attempts that fall due in a window, in the order in which they are claimed, those too that a pause holds. Nothing is locked.
     *
     * @param after the last one of the page before; the first page begins with what is due first
     * @param limit the most that are told, from 1
     */
    List<Upcoming> upcoming(Window window, Optional<Upcoming> after, int limit);

    /** How many attempts fall due in a window. */
    long countUpcoming(Window window);

    /**
     * Which attempts are looked at.
     *
     * @param until those that are due then or before
     * @param account only those of this one; if it is empty, of all
     */
    record Window(Instant until, Optional<AccountId> account) {}

    /**
     * An attempt that falls due.
     *
     * @param dueAt when it would be claimed; UTC
     * @param openOrder the order that is recorded as open; its time to pay may have passed
     */
    record Upcoming(Instant dueAt, Account account, Instance instance, Optional<Order> openOrder) {}
}
