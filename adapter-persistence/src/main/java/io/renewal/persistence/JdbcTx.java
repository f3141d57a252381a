package io.renewal.persistence;

import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.RenewalStore;
import org.jdbi.v3.core.Handle;

/** A transaction: everything shares one connection and one order of locks. */
record JdbcTx(JdbcAccounts accounts, JdbcLedger ledger, JdbcInstances instances, JdbcOrders orders, JdbcPriceLists priceLists,
        JdbcLifecyclePolicies lifecyclePolicies, JdbcEvents events, JdbcEventFeed eventFeed, JdbcApiKeys apiKeys,
        JdbcAnsweredRequests answeredRequests, JdbcClockMoves clockMoves, JdbcTimerRuns timerRuns)
        implements
            RenewalStore.Tx {

    JdbcTx(Handle handle) {
        this(handle, new LockOrder());
    }

    private JdbcTx(Handle handle, LockOrder locks) {
        this(new JdbcAccounts(handle, locks), new JdbcLedger(handle), new JdbcInstances(handle, locks), new JdbcOrders(handle, locks),
                new JdbcPriceLists(handle), new JdbcLifecyclePolicies(handle), new JdbcEvents(handle, locks),
                new JdbcEventFeed(handle, locks), new JdbcApiKeys(handle),
                new JdbcAnsweredRequests(handle), new JdbcClockMoves(handle), new JdbcTimerRuns(handle));
    }
}
