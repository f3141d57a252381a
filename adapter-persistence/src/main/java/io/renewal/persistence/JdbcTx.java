package io.renewal.persistence;

import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.domain.autorenewal.ChargeTimes;
import org.jdbi.v3.core.Handle;

/** A transaction: everything shares one connection, one pipeline and one order of locks. */
record JdbcTx(JdbcAccounts accounts, JdbcLedger ledger, JdbcInstances instances, JdbcOrders orders, JdbcPriceLists priceLists,
        JdbcLifecyclePolicies lifecyclePolicies, JdbcEvents events, JdbcEventFeed eventFeed, JdbcApiKeys apiKeys,
        JdbcAnsweredRequests answeredRequests, JdbcClockMoves clockMoves, JdbcTimerRuns timerRuns, JdbcRenewables renewables,
        JdbcRunningAttempts attempts, JdbcRefunds refunds, JdbcCharges charges, JdbcChargeRuns chargeRuns,
        JdbcWebhookEndpoints webhookEndpoints, JdbcWebhookDeliveries webhookDeliveries)
        implements
            RenewalStore.Tx {

    JdbcTx(Handle handle, Pipeline pipeline, LockOrder locks, ChargeTimes times) {
        this(new JdbcAccounts(handle, locks), new JdbcLedger(handle, pipeline), new JdbcInstances(handle, pipeline, locks, times),
                new JdbcOrders(handle, pipeline, locks), new JdbcPriceLists(handle), new JdbcLifecyclePolicies(handle),
                new JdbcEvents(handle, pipeline, locks), new JdbcEventFeed(handle, locks), new JdbcApiKeys(handle),
                new JdbcAnsweredRequests(handle, pipeline, locks), new JdbcClockMoves(handle), new JdbcTimerRuns(handle),
                new JdbcRenewables(pipeline, locks), new JdbcRunningAttempts(handle), new JdbcRefunds(handle),
                new JdbcCharges(handle, pipeline, locks), new JdbcChargeRuns(handle),
                new JdbcWebhookEndpoints(handle, locks), new JdbcWebhookDeliveries(handle, locks));
    }
}
