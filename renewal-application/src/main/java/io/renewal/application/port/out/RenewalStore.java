package io.renewal.application.port.out;

import java.util.function.Function;

/** Keeps everything. All reading and writing happens in a transaction, which the use case owns and shows. Thread-safe. */
public interface RenewalStore {
    /**
     * Runs {@code work} in one transaction: all it wrote is there afterwards, or, if it throws, nothing.
     *
     * <p>The work may run more than once: when it collides with another transaction (a deadlock, a uniqueness that both claimed), it is
     * rolled back and tried again on what the other left. So {@code now}, and ids that anybody else may learn, are taken outside, and
     * nothing but the transaction is touched inside: no remote call, no other transaction.
     *
     * @throws IllegalStateException if this thread is in a transaction already: nothing nests
     * @throws StoreUnavailableException if the store does not answer; whether the work was done is then unknown
     */
    <R> R inTransaction(Function<? super Tx, ? extends R> work);

    /**
     * Runs {@code work} that only reads. It sees at each step what is committed by then, as it would in a transaction; but there is nothing
     * to end, which is half the time of a short one.
     *
     * @throws IllegalStateException if the work locks or writes something, or this thread is in a transaction
     * @throws StoreUnavailableException if the store does not answer
     */
    <R> R reading(Function<? super Tx, ? extends R> work);

    /**
     * Runs {@code work} that only reads, and sees all the while what was committed when it began: for sums over more than one look takes.
     * Whoever writes meanwhile does not wait for it.
     *
     * @throws IllegalStateException if the work locks or writes something, or this thread is in a transaction
     * @throws StoreUnavailableException if the store does not answer
     */
    <R> R snapshot(Function<? super Tx, ? extends R> work);

    /**
     * What can be read and written in a transaction. Not thread-safe, and of no use after it.
     *
     * <p>Whoever locks more than one thing locks in this order, see {@link LockOrder}: idempotency key, charges as a whole, account, instance, order, outbox, feed, endpoint.
     */
    interface Tx {
        Accounts accounts();

        Ledger ledger();

        Instances instances();

        Orders orders();

        Attempts attempts();

        Refunds refunds();

        PriceLists priceLists();

        LifecyclePolicies lifecyclePolicies();

        Events events();

        EventFeed eventFeed();

        ApiKeys apiKeys();

        AnsweredRequests answeredRequests();

        ClockMoves clockMoves();

        TimerRuns timerRuns();

        Renewables renewables();

        Charges charges();

        ChargeRuns chargeRuns();

        WebhookEndpoints webhookEndpoints();

        WebhookDeliveries webhookDeliveries();
    }
}
