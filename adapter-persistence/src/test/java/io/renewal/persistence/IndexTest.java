package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.out.Attempts.Pause;
import io.renewal.application.port.out.Charges.Upcoming;
import io.renewal.application.port.out.Charges.Window;
import io.renewal.application.port.out.LockOrder;
import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.InstanceFilter.Released;
import io.renewal.application.query.InstanceFilter.Sort;
import io.renewal.application.query.OrderFilter;
import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.identity.EndpointId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.payment.AttemptId;
import io.renewal.domain.payment.ProviderReference;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page costs as much as it is long, however long the list is: an index gives its rows in order. */
class IndexTest {
    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase();

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final PageRequest LATER = new PageRequest(10,
            Optional.of(new Position(Examples.NOW, new UUID(0, 1).toString())));

    @Test
    void instancesOfAllAccountsComeOutOfAnIndex() {
        assertServedBy("instances_by_id", handle -> instances(handle, InstanceFilter.ALL));
        assertServedBy("instances_by_end", handle -> instances(handle, sorted(Sort.BY_END_TIME)));
        assertServedBy("instances_by_end", handle -> instances(handle, sorted(Sort.BY_END_TIME_DESCENDING)));
    }

    @Test
    void instancesOfAnAccountComeOutOfAnIndex() {
        assertServedBy("instances_pkey", handle -> instances(handle, InstanceFilter.ALL.of(Examples.ACME)));
        assertServedBy("instances_of_account_by_end", handle -> instances(handle, sorted(Sort.BY_END_TIME).of(Examples.ACME)));
        assertServedBy("instances_of_account_by_end", handle -> instances(handle, sorted(Sort.BY_END_TIME_DESCENDING).of(Examples.ACME)));
    }

    @Test
    void whatIsNotReleasedComesOutOfAnIndexOfItsOwn() {
        for (Sort sort : List.of(Sort.BY_END_TIME, Sort.BY_END_TIME_DESCENDING)) {
            InstanceFilter there = new InstanceFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), sort, Released.LEFT_OUT);
            assertServedBy("instances_there_by_end", handle -> instances(handle, there));
            assertServedBy("instances_there_of_account_by_end", handle -> instances(handle, there.of(Examples.ACME)));
        }
    }

    @Test
    void instancesOfAnInstructionComeOutOfAnIndexAndAreCountedByIt() {
        for (Sort sort : List.of(Sort.BY_END_TIME, Sort.BY_END_TIME_DESCENDING)) {
            InstanceFilter automatic = new InstanceFilter(Optional.of(Examples.ACME), Optional.empty(),
                    Optional.of(RenewalStatus.AUTO_RENEWAL), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), sort,
                    Released.LEFT_OUT);
            assertServedBy("instances_of_account_by_instruction", handle -> instances(handle, automatic));
            assertServedBy("instances_of_account_by_instruction",
                    handle -> new InstanceListing(handle, automatic, Examples.NOW).count(1000));
        }
    }

    @Test
    void instancesOfAStatusAreLookedForOnlyWhereTheirEndsMayBe() {
        assertEndsAreLookedAt(InstanceStatus.NORMAL, "listed_end > ");
        assertEndsAreLookedAt(InstanceStatus.EXPIRING, "listed_end > ");
        assertEndsAreLookedAt(InstanceStatus.EXPIRING, "listed_end < ");
        assertEndsAreLookedAt(InstanceStatus.EXPIRED, "listed_end <= ");
        assertEndsAreLookedAt(InstanceStatus.LOCKED, "listed_end <= ");
    }

    @Test
    void whatEndsBeforeATimeIsLookedForNowhereElse() {
        assertEndsAreLookedAt(new InstanceFilter(Optional.of(Examples.ACME), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(Examples.NOW), Optional.empty(), Sort.BY_END_TIME), "listed_end < ");
    }

    private static void assertEndsAreLookedAt(InstanceStatus status, String range) {
        assertEndsAreLookedAt(new InstanceFilter(Optional.of(Examples.ACME), Optional.of(status), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Sort.BY_END_TIME), range);
    }

    private static void assertEndsAreLookedAt(InstanceFilter filter, String range) {
        String plan = plan(handle -> new InstanceListing(handle, filter, Examples.NOW).page(PageRequest.first(10)));
        assertTrue(plan.lines().anyMatch(line -> line.contains("Index Cond") && line.contains(range)), plan);
    }

    @Test
    void ordersComeOutOfAnIndex() {
        OrderFilter ofInstance = new OrderFilter(Optional.empty(), Optional.of(Examples.REDIS), Optional.empty());
        assertServedBy("orders_by_time", handle -> orders(handle, OrderFilter.ALL));
        assertServedBy("orders_of_account_by_time", handle -> orders(handle, OrderFilter.ALL.of(Examples.ACME)));
        assertServedBy("orders_of_instance_by_time", handle -> orders(handle, ofInstance));
        assertServedBy("orders_of_instance_by_time", handle -> orders(handle, ofInstance.of(Examples.ACME)));
    }

    @Test
    void balanceEntriesComeOutOfAnIndex() {
        assertServedBy("balance_entries", handle -> new JdbcLedger(handle, Pipeline.of(handle)).balanceEntries(Examples.ACME, LATER));
    }

    @Test
    void theFeedComesOutOfAnIndex() {
        assertServedBy("event_feed_pkey", handle -> new JdbcEventFeed(handle, new LockOrder()).after(7, 10));
    }

    @Test
    void whatIsDueComesOutOfAnIndex() {
        assertServedBy("instances_by_due_time",
                handle -> new JdbcInstances(handle, Pipeline.of(handle), new LockOrder(), Examples.CHARGE_TIMES).claimDue(Examples.NOW,
                        10));
        assertServedBy("instances_by_due_time",
                handle -> new JdbcInstances(handle, Pipeline.of(handle), new LockOrder(), Examples.CHARGE_TIMES).firstDueAt());
        assertServedBy("instances_by_next_charge",
                handle -> new JdbcCharges(handle, Pipeline.of(handle), new LockOrder()).claim(Examples.NOW, 10));
        assertServedBy("instances_by_next_charge",
                handle -> new JdbcCharges(handle, Pipeline.of(handle), new LockOrder()).claimHandedOver(Examples.NOW, 10));
        assertServedBy("instances_by_next_charge", handle -> new JdbcCharges(handle, Pipeline.of(handle), new LockOrder()).firstDueAt());
        assertServedBy("instances_by_next_charge",
                handle -> new UpcomingCharges(handle, Pipeline.of(handle)).page(new Window(Examples.NOW, Optional.empty()),
                        Optional.of(new Upcoming(Examples.NOW, Examples.account(Examples.ACME), Examples.redis().instance(),
                                Optional.empty())),
                        10));
        assertServedBy("unpaid_orders_by_time",
                handle -> new JdbcInstances(handle, Pipeline.of(handle), new LockOrder(), Examples.CHARGE_TIMES)
                        .claimWithOrdersOver(Examples.NOW, 10));
        assertServedBy("unpaid_orders_by_time", handle -> new JdbcOrders(handle, Pipeline.of(handle), new LockOrder()).firstPayBefore());
        assertServedBy("unpaid_orders_by_time",
                handle -> new JdbcOrders(handle, Pipeline.of(handle), new LockOrder()).unpaidByAutoRenewal(10));
    }

    @Test
    void whatIsOpenAtTheProviderComesOutOfAnIndex() {
        Pause pause = Examples.PAYMENT_TIMES.pause();
        AttemptId attempt = new AttemptId(new OrderId(new UUID(0, 1)), 1);
        assertServedBy("attempts_by_deadline",
                handle -> new JdbcInstances(handle, Pipeline.of(handle), new LockOrder(), Examples.CHARGE_TIMES)
                        .claimWithPaymentsOver(Examples.NOW, 10));
        assertServedBy("attempts_by_deadline", handle -> new JdbcRunningAttempts(handle).firstOpenUntil());
        assertServedBy("payment_is_of_one_attempt", handle -> new JdbcRunningAttempts(handle).orderOf(new ProviderReference("payment")));
        assertServedBy("payment_attempts_pkey", handle -> new JdbcRunningAttempts(handle).lease(attempt, Duration.ofMinutes(1)));
        assertServedBy("payment_attempts_pkey", handle -> new JdbcRunningAttempts(handle).postpone(attempt, pause, "silence"));
        assertServedBy("order_id_is_unique", handle -> new JdbcRefunds(handle).postpone(attempt.orderId(), pause, "silence"));
    }

    /** What little is claimed is sorted once more, to be handed out in the order of its age. */
    @Test
    void whatIsOverdueComesOutOfAnIndex() {
        assertClaimedFrom("attempts_to_look_at", handle -> new JdbcRunningAttempts(handle).claimOverdue(10, Duration.ofMinutes(1)));
        assertClaimedFrom("orders_to_refund", handle -> new JdbcRefunds(handle).claimOverdue(10, Duration.ofMinutes(1)));
    }

    /** A clock that is read anew for each row bounds no index: all that is not due would be read, and passed over. */
    @Test
    void ofWhatIsTimedByTheDatabaseOnlyWhatIsDueIsRead() {
        EndpointId endpoint = new EndpointId("crm");
        assertReadUpTo("look_at", handle -> new JdbcRunningAttempts(handle).claimOverdue(10, Duration.ofMinutes(1)));
        assertReadUpTo("refund_look_at", handle -> new JdbcRefunds(handle).claimOverdue(10, Duration.ofMinutes(1)));
        assertReadUpTo("due_at", handle -> deliveries(handle).claim(endpoint, 10, Duration.ofMinutes(1)));
        assertReadUpTo("due_at", handle -> deliveries(handle).countDue(10));
        assertReadUpTo("due_at", handle -> deliveries(handle).endpointsDue());
        assertReadUpTo("created_at", handle -> deliveries(handle).forget(Duration.ofDays(1), 10));
    }

    private static void assertReadUpTo(String column, Consumer<Handle> claim) {
        String plan = plan(claim);
        assertTrue(plan.lines().anyMatch(line -> line.matches(".*Index Cond: .*\\b" + column + " <=? .*")), plan);
    }

    @Test
    void deliveriesComeOutOfIndexes() {
        EndpointId endpoint = new EndpointId("crm");
        assertClaimedFrom("deliveries_due", handle -> deliveries(handle).claim(endpoint, 10, Duration.ofMinutes(1)));
        assertServedBy("deliveries_due", handle -> deliveries(handle).countDue(10));
        assertTrue(isServedBy("deliveries_by_status", plan(handle -> deliveries(handle).list(endpoint, Optional.empty(), LATER))));
        assertTrue(isServedBy("deliveries_by_status", plan(handle -> deliveries(handle).forget(Duration.ofDays(1), 10))));
        assertTrue(isServedBy("deliveries_by_status", plan(handle -> deliveries(handle).backlogs(10))));
        assertTrue(isServedBy("deliveries_undelivered", plan(handle -> deliveries(handle).lostNotices(List.of(Examples.REDIS), PATIENCE))));
        assertServedBy("deliveries_undelivered", handle -> deliveries(handle).dueWithFailures(Examples.NOW, PATIENCE, 10));
        assertServedBy("instances_to_release", handle -> deliveries(handle).dueWithFailures(Examples.NOW, PATIENCE, 10));
        assertReadUpTo("release_not_before\\)+", handle -> deliveries(handle).dueWithFailures(Examples.NOW, PATIENCE, 10));
    }

    private static JdbcWebhookDeliveries deliveries(Handle handle) {
        return new JdbcWebhookDeliveries(handle, new LockOrder());
    }

    @Test
    void oldAnswersComeOutOfAnIndex() {
        assertServedBy("answered_requests_by_time",
                handle -> new JdbcAnsweredRequests(handle, Pipeline.of(handle), new LockOrder()).removeBefore(Examples.NOW, 10));
    }

    private static InstanceFilter sorted(Sort sort) {
        return new InstanceFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), sort);
    }

    private static void instances(Handle handle, InstanceFilter filter) {
        new InstanceListing(handle, filter, Examples.NOW).page(LATER);
    }

    private static void orders(Handle handle, OrderFilter filter) {
        new OrderListing(handle, filter, Examples.NOW).page(LATER);
    }

    private static void assertServedBy(String index, Consumer<Handle> listing) {
        String plan = plan(listing);
        assertTrue(isServedBy(index, plan), plan);
        assertFalse(plan.contains("Sort"), plan);
    }

    private static void assertClaimedFrom(String index, Consumer<Handle> claim) {
        String plan = plan(claim);
        assertTrue(isServedBy(index, plan), plan);
        assertEquals(plan.indexOf("Sort Key: leased.waiting_since"), plan.lastIndexOf("Sort Key"), plan);
    }

    private static boolean isServedBy(String index, String plan) {
        return plan.contains(" using " + index + " ") || plan.contains(" Backward using " + index + " ");
    }

    private static String plan(Consumer<Handle> listing) {
        List<String> statements = new ArrayList<>();
        return DATABASE.sql().inTransaction(handle -> {
            handle.setSqlLogger(new StatementCatcher(statements));
            listing.accept(handle);
            handle.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
            // The tables are empty here: scanning and sorting nothing would be cheapest.
            handle.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off");
            return String.join("\n", handle.createQuery("EXPLAIN " + statements.getFirst()).mapTo(String.class).list());
        });
    }

    /** Catches statements with their parameters filled in, as the driver shows them. */
    private record StatementCatcher(List<String> statements) implements SqlLogger {
        @Override
        public void logAfterExecution(StatementContext context) {
            try {
                statements.add(context.getStatement().unwrap(PreparedStatement.class).toString());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
