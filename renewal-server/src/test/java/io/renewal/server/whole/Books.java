package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What is really in the database, read past the server: an auditor's view. */
public final class Books {
    /** Each finds what must not be, one line of text a finding. */
    private static final Map<String, String> AUDIT = Map.ofEntries(rule("the balance is the sum of the postings", """
            SELECT account_id || ': ' || balance FROM accounts
            WHERE balance <> (SELECT coalesce(sum(CASE WHEN moved_to = 'Balance' THEN amount
                                                       WHEN moved_from = 'Balance' THEN -amount ELSE 0 END), 0)
                              FROM postings WHERE postings.account_id = accounts.account_id)
            """), rule("what is paid and not given back is revenue, in one posting; what is given back has one each way", """
            SELECT orders.order_id || ': ' || status FROM orders LEFT JOIN postings USING (account_id, order_id)
            GROUP BY orders.account_id, orders.order_id
            HAVING count(posting_id) - 2 * (SELECT count(*) FROM events WHERE payload ->> 'orderId' = orders.order_id::text
                                                AND type = 'OrderRefundDue' AND payload ->> 'reason' = 'Bounced')
                    <> CASE WHEN price = 0 THEN 0 WHEN status IN ('Paid', 'RefundDue') THEN 1 WHEN status = 'Refunded' THEN 2 ELSE 0 END
                OR coalesce(sum(CASE WHEN moved_to = 'Revenue' THEN amount ELSE -amount END), 0)
                    <> CASE WHEN status IN ('Paid', 'RefundDue') THEN price ELSE 0 END
                OR NOT bool_and(posting_id IS NULL OR 'Revenue' IN (moved_from, moved_to) AND 'Adjustments' NOT IN (moved_from, moved_to))
            """), rule("money comes from where it was taken", """
            SELECT order_id || ': ' || moved_from FROM postings JOIN payment_attempts AS attempts USING (account_id, order_id)
            WHERE moved_to = 'Revenue' AND attempts.status = 'Paid'
                AND moved_from <> CASE method WHEN 'Balance' THEN 'Balance' ELSE 'ProviderClearing' END
            """), rule("paid orders follow on each other from the registered end", """
            SELECT order_id || ': from ' || current_end_time FROM (
                SELECT orders.*, coalesce(lag(new_end_time) OVER (PARTITION BY instance_id ORDER BY new_end_time), end_time) AS before
                FROM orders JOIN registrations USING (account_id, instance_id) WHERE status = 'Paid' AND kind <> 'SpecChange') AS chain
            WHERE current_end_time <> before
            """), rule("the end time is that of the last paid order", """
            SELECT instance_id || ': ' || instances.end_time FROM instances JOIN registrations USING (account_id, instance_id)
            WHERE instances.end_time IS DISTINCT FROM coalesce((SELECT max(new_end_time) FROM orders
                WHERE orders.account_id = instances.account_id AND orders.instance_id = instances.instance_id AND status = 'Paid'),
                registrations.end_time)
            """), rule("every paid order is told of once", """
            SELECT orders.order_id || ': ' || status || ', told ' || count(event_id) FROM orders
            LEFT JOIN events ON payload ->> 'orderId' = orders.order_id::text
                AND type = CASE kind WHEN 'Renewal' THEN 'InstanceRenewed' WHEN 'Grant' THEN 'DaysGranted' ELSE 'SpecChanged' END
            GROUP BY orders.account_id, orders.order_id HAVING count(event_id) <> CASE WHEN paid_at IS NULL THEN 0 ELSE 1 END
            """), rule("every order that is given back or bought nothing is told of once, and so is its refund", """
            SELECT orders.order_id || ': ' || status FROM orders
            LEFT JOIN events ON payload ->> 'orderId' = orders.order_id::text
            GROUP BY orders.account_id, orders.order_id
            HAVING count(*) FILTER (WHERE type = 'RenewalGivenBack') <> CASE WHEN paid_at IS NOT NULL AND status <> 'Paid' THEN 1 ELSE 0 END
                OR count(*) FILTER (WHERE type = 'OrderRefundDue' AND payload ->> 'reason' <> 'Bounced')
                    <> CASE WHEN paid_at IS NULL AND status IN ('RefundDue', 'Refunded') THEN 1 ELSE 0 END
                OR count(*) FILTER (WHERE type = 'OrderRefunded')
                        - count(*) FILTER (WHERE type = 'OrderRefundDue' AND payload ->> 'reason' = 'Bounced')
                    <> CASE status WHEN 'Refunded' THEN 1 ELSE 0 END
            """), rule("the spec is the last that was told", """
            SELECT instance_id || ': ' || instances.spec FROM instances JOIN registrations USING (account_id, instance_id)
            WHERE instances.spec <> coalesce((SELECT payload ->> 'newSpec' FROM events AS last
                WHERE last.account_id = instances.account_id AND last.instance_id = instances.instance_id AND type = 'SpecChanged'
                ORDER BY sequence DESC LIMIT 1), registrations.spec)
            """), rule("the price of a spec change is shared out", """
            SELECT order_id || ': ' || price FROM orders
            WHERE kind = 'SpecChange' AND (SELECT coalesce(sum((share ->> 'amount')::numeric), 0) FROM jsonb_array_elements(shares) AS share)
                <> (SELECT sum((line ->> 'amount')::numeric) FROM jsonb_array_elements(lines) AS line)
            """), rule("every order that is to be paid is told of when it is placed", """
            SELECT orders.order_id || ', told ' || count(event_id) FROM orders
            LEFT JOIN events ON payload ->> 'orderId' = orders.order_id::text AND type = 'OrderPlaced'
            GROUP BY orders.account_id, orders.order_id HAVING count(event_id) <> CASE WHEN price > 0 THEN 1 ELSE 0 END
            """), rule("events are counted without a gap", """
            SELECT instance_id || ': ' || count(*) FROM events JOIN event_counters AS counters USING (account_id, instance_id)
            GROUP BY instance_id, counters.events HAVING count(*) <> max(sequence) OR count(*) <> counters.events
            """), rule("every event waits for the feed or has its place in it", """
            SELECT event_id::text FROM events
            LEFT JOIN (SELECT account_id, instance_id, sequence FROM outbox
                       UNION ALL SELECT account_id, instance_id, sequence FROM event_feed) AS told USING (account_id, instance_id, sequence)
            GROUP BY event_id HAVING count(told.sequence) <> 1
            """), rule("what was paid has one paid attempt, and only what is being paid a pending one", """
            SELECT orders.order_id || ': ' || orders.status FROM orders LEFT JOIN payment_attempts AS attempts USING (account_id, order_id)
            GROUP BY orders.account_id, orders.order_id
            HAVING count(*) FILTER (WHERE attempts.status = 'Paid')
                    <> CASE WHEN orders.status IN ('Paid', 'RefundDue', 'Refunded') AND price > 0 THEN 1 ELSE 0 END
                OR count(*) FILTER (WHERE attempts.status = 'Pending') <> CASE orders.status WHEN 'Paying' THEN 1 ELSE 0 END
            """), rule("a grant costs nothing and prolongs by its days", """
            SELECT order_id || ': ' || grant_days FROM orders JOIN accounts USING (account_id)
            WHERE kind = 'Grant' AND (price <> 0 OR paid_at <> created_at OR current_end_time <> counts_from
                OR (new_end_time AT TIME ZONE billing_zone)::date <> (current_end_time AT TIME ZONE billing_zone)::date + grant_days)
            """), rule("nothing is released without notice, nor before what it told", """
            SELECT instance_id || ': ' || released_at FROM instances
            WHERE released_at IS NOT NULL AND release_reason IS NULL AND NOT EXISTS (
                SELECT FROM events WHERE events.account_id = instances.account_id AND events.instance_id = instances.instance_id
                    AND type = 'FinalNoticeGiven' AND (payload ->> 'endTime')::timestamptz = instances.end_time
                    AND (payload ->> 'releaseAt')::timestamptz <= instances.released_at)
            """), rule("every release is told of once, and nothing after it but of money", """
            SELECT instance_id || ': ' || count(*) FROM instances JOIN events USING (account_id, instance_id)
            WHERE (released_at IS NOT NULL) IS DISTINCT FROM (SELECT type = 'InstanceReleased' FROM events AS last
                WHERE last.account_id = instances.account_id AND last.instance_id = instances.instance_id
                    AND type NOT IN ('OrderRefundDue', 'OrderRefunded') ORDER BY sequence DESC LIMIT 1)
            GROUP BY instance_id
            """), rule("nothing is ordered automatically that was not asked for last", """
            SELECT order_id || ': ' || placed.sequence FROM orders
            JOIN events AS placed ON placed.payload ->> 'orderId' = order_id::text AND placed.type = 'OrderPlaced'
            WHERE origin = 'AutoRenewal' AND 'AutoRenewal' IS DISTINCT FROM (SELECT payload ->> 'renewalStatus' FROM events AS last
                WHERE last.account_id = placed.account_id AND last.instance_id = placed.instance_id
                    AND last.type = 'AutoRenewalSet' AND last.sequence < placed.sequence ORDER BY last.sequence DESC LIMIT 1)
            """), rule("no order is open for what is released", """
            SELECT order_id || ': ' || status FROM orders JOIN instances USING (account_id, instance_id)
            WHERE status IN ('Unpaid', 'Paying') AND released_at IS NOT NULL
            """));

    private static Map.Entry<String, String> rule(String name, String findings) {
        return Map.entry(name, findings);
    }

    /** Runs a query with its arguments, and gives its one column. */
    private interface Query {
        List<String> texts(String sql, Object... arguments);
    }

    private final Query query;

    private Books(Query query) {
        this.query = query;
    }

    /** Sees what is committed. */
    public static Books at(DatabaseAddress address) {
        Jdbi database = Jdbi.create(address.url(), address.user(), address.password());
        return new Books((sql, arguments) -> database.withHandle(handle -> texts(handle, sql, arguments)));
    }

    /** Also what was written on this connection and is not committed. */
    static Books of(Handle handle) {
        return new Books((sql, arguments) -> texts(handle, sql, arguments));
    }

    /** Looks into the books in a folder that no server uses now. */
    static void in(Path dataDir, Consumer<Books> look) {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(dataDir)) {
            look.accept(at(server.address()));
        }
    }

    /** Goes on only if everything agrees with everything. */
    public void addUp() {
        Map<String, List<String>> findings = new TreeMap<>();
        AUDIT.forEach((rule, sql) -> findings.put(rule, query.texts(sql)));
        findings.values().removeIf(List::isEmpty);
        assertEquals(Map.of(), findings);
    }

    long paidOrders(String instance) {
        return idsOfPaidOrders(instance).size();
    }

    Set<String> idsOfPaidOrders(String instance) {
        return Set.copyOf(query.texts("SELECT order_id::text FROM orders WHERE instance_id = ? AND status = 'Paid'", instance));
    }

    private static List<String> texts(Handle handle, String sql, Object... arguments) {
        return handle.select(sql, arguments).mapTo(String.class).list();
    }
}
