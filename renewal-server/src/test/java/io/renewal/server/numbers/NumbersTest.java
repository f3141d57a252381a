package io.renewal.server.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.testing.FreshDatabase;
import io.renewal.server.Main;
import io.renewal.server.whole.Books;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The load generator works, for a moment. How fast anything is, is not asserted. */
@Timeout(120)
class NumbersTest {
    private static final List<String> PROGRAM = List.of(Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path", ""), Main.class.getName());

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @RegisterExtension
    static final FreshDatabase CARDS = new FreshDatabase();

    @RegisterExtension
    static final FreshDatabase BALANCES = new FreshDatabase();

    @RegisterExtension
    static final FreshDatabase RENEWED_BY_CARD = new FreshDatabase();

    @TempDir
    private Path folder = Path.of("replaced by JUnit");

    @Test
    void everyWorkloadRunsTheBooksAddUpAndTheYardstickWritesTheRowsOfAnOrder() throws InterruptedException {
        LoadPlan plan = new LoadPlan(List.of(1, 2), 2, Duration.ofMillis(100), Duration.ofMillis(50), 2, 2);
        try (MeasuredServer server = MeasuredServer.start(PROGRAM, LoadCommand.settings(DATABASE.address()), folder.resolve("log"))) {
            assertTrue(server.residentMegabytes() > 0);
            var measured = new LoadRun(plan, _ -> {}).on(server, DATABASE.address());
            assertEquals(Set.of(1, 2), measured.keySet());
            measured.values().forEach(workloads -> {
                assertEquals(Set.of("ceiling", "quote", "order-and-pay", "yardstick"), workloads.keySet());
                workloads.values().forEach(rounds -> assertEquals(2, rounds.size()));
            });
        }
        Books.at(DATABASE.address()).addUp();
        Jdbi database = Jdbi.create(DATABASE.address().url(), DATABASE.address().user(), DATABASE.address().password());
        Map<String, List<String>> ordered = database.withHandle(handle -> written(handle, "order-%"));
        assertFalse(ordered.isEmpty());
        assertEquals(ordered, database.withHandle(handle -> written(handle, "write-%")));
        List<String> deadlines = database.withHandle(handle -> deadlines(handle, "order-%"));
        assertEquals(1, deadlines.size());
        assertEquals(deadlines, database.withHandle(handle -> deadlines(handle, "write-%")));
    }

    @Test
    void paymentsAreInFlightAllAtOnceAndEachIsPaidOnce() throws InterruptedException {
        SlowProvider provider = SlowProvider.onFreePort();
        DatabaseAddress database = CARDS.address();
        try (MeasuredServer server = MeasuredServer.start(PROGRAM, provider.settings(database, folder), folder.resolve("log"))) {
            PaymentsRun.Measured measured = new PaymentsRun(5, Duration.ofMillis(200)).on(server, database, provider);
            assertTrue(measured.most().inFlight() > 0);
            assertTrue(measured.most().connections() > 0);
        }
        Books.at(database).addUp();
    }

    @Test
    void automaticRenewalsByTwoNodesLeaveTheRowsThatTheirYardstickWritesAmongMoreAndMoreInstances() throws InterruptedException {
        DatabaseAddress address = BALANCES.address();
        var measured = new AutoRenewalRun(new AutoRenewalRun.Plan(List.of(10, 100), 30, 2, 2, 10), _ -> {}).on(address);
        assertEquals(List.of(10, 10, 100, 100), measured.stream().map(AutoRenewalRun.Measured::size).toList());
        assertTrue(measured.stream().allMatch(round -> round.perSecond() > 0 && round.commitsPerBatch() > 0));
        Books.at(address).addUp();
        Jdbi database = Jdbi.create(address.url(), address.user(), address.password());
        Map<String, List<String>> renewed = database.withHandle(handle -> written(handle, "%-round%"));
        assertFalse(renewed.isEmpty());
        assertEquals(renewed, database.withHandle(handle -> written(handle, "%-yardround%")));
        List<String> deadlines = database.withHandle(handle -> deadlines(handle, "%-round%"));
        assertEquals(1, deadlines.size());
        assertEquals(deadlines, database.withHandle(handle -> deadlines(handle, "%-yardround%")));
    }

    @Test
    void automaticRenewalsByCardAreInFlightAtOnceAndEachIsChargedOnce() throws InterruptedException {
        DatabaseAddress database = RENEWED_BY_CARD.address();
        CardRenewals.Measured measured = new CardRenewals(5, _ -> {}).on(database);
        assertTrue(measured.most().inFlight() > 0);
        assertTrue(measured.most().connections() > 0);
        Books.at(database).addUp();
    }

    /** How what passes with time lies around the end times of some accounts' instances. */
    private static List<String> deadlines(Handle handle, String accounts) {
        return handle.select("SELECT DISTINCT concat_ws(', ', expiring_at - end_time, lock_at - end_time, release_at - end_time, "
                + "next_due_at - end_time, charging_since - end_time, next_charge_at - end_time) FROM instances WHERE account_id LIKE ?",
                accounts).mapTo(String.class).list();
    }

    /** The columns that are not empty in the rows of some accounts, by table. */
    private static Map<String, List<String>> written(Handle handle, String accounts) {
        Map<String, List<String>> columns = new TreeMap<>();
        for (String table : handle.select("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .mapTo(String.class)) {
            columns.put(table, handle.select("SELECT DISTINCT filled FROM " + table + " AS t, to_jsonb(t) AS row, "
                    + "jsonb_object_keys(jsonb_strip_nulls(row)) AS filled WHERE coalesce(row ->> 'caller', row ->> 'account_id') LIKE ? "
                    + "ORDER BY filled", accounts).mapTo(String.class).list());
        }
        columns.values().removeIf(List::isEmpty);
        // Events go from one of these to the other while the server runs. That each is in one of them was audited.
        columns.keySet().removeAll(Set.of("outbox", "event_feed"));
        return columns;
    }
}
