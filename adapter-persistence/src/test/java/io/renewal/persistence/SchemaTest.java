package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.out.NewEvent;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.event.InstanceEvent.InstanceRegistered;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.identity.PostingId;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.ledger.PostingReference.ByOperator;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderDetails;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The schema refuses what must not be, whoever writes it. {@code refusals.csv} names each constraint and what it refuses. */
class SchemaTest {
    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase();

    @BeforeAll
    static void writeWhatIsThenChanged() {
        DATABASE.store().inTransaction(tx -> {
            tx.accounts().add(Examples.account(Examples.ACME));
            tx.accounts().add(Examples.account(Examples.GLOBEX));
            tx.priceLists().save(Examples.priceList());
            tx.instances().add(Examples.redis());
            tx.instances().add(Examples.metered(new InstanceId("r-metered"), Examples.ACME));
            writeOrders(tx);
            tx.ledger().post(new Posting(new PostingId(new UUID(5, 1)), Examples.ACME, Movement.adjustment(Examples.cny("1.00")),
                    new ByOperator("bank 1"), Examples.NOW));
            tx.events().append(new NewEvent(new EventId(new UUID(4, 1)), Examples.redis().instance(), Examples.NOW,
                    new InstanceRegistered(Examples.SMALL, Optional.empty())));
            return tx.eventFeed().sequence(1);
        });
        DATABASE.sql().useHandle(handle -> handle.execute("""
                INSERT INTO api_keys (account_id, key_id, name, hash, created_at) VALUES ('acme', 'k1', 'console', repeat('a', 64), now());
                INSERT INTO answered_requests VALUES ('acme', 'key', 'print', 201, '', now());
                INSERT INTO sandbox_clock (stands_at) VALUES (now());
                INSERT INTO webhook_endpoints VALUES ('crm', 'https://crm.example', 'whsec_', NULL, NULL, 0, now());
                INSERT INTO webhook_deliveries (account_id, instance_id, sequence, endpoint_id, event_id)
                    SELECT account_id, instance_id, sequence, 'crm', event_id FROM events;
                INSERT INTO timer_runs (name, started_at) VALUES ('lifecycle', now());
                INSERT INTO auto_renewal_runs (run_id, started_at, due) VALUES (gen_random_uuid(), now(), 1);
                """));
    }

    /** Order 1 is Paid, 2 is Paying, 3 is Cancelled. */
    private static void writeOrders(Tx tx) {
        tx.orders().add(Examples.payingByCard(order(1), Examples.NOW).paid(Examples.NOW));
        tx.orders().add(order(2).pay(Examples.CARD, Examples.NOW));
        tx.orders().add(order(3).cancel(CancellationReason.REQUESTED, Examples.NOW));
    }

    private static Order.Unpaid order(int number) {
        OrderDetails made = new RandomOrders(new Random(number)).unpaid(Examples.redis().instance(), number).details();
        return Order.Unpaid.placed(new OrderDetails(new OrderId(new UUID(0, number)), made.accountId(), made.origin(), made.purchase(),
                made.createdAt(), made.payBefore()));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refusals.csv", delimiter = '|', quoteCharacter = '~', maxCharsPerColumn = 1000)
    void theSchemaRefuses(String constraint, String sql) {
        assertEquals(constraint, refusal(sql).getConstraint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"postings", "events", "event_feed", "registrations", "lifecycle_policies"})
    void aTableThatIsAppendOnlySaysSo(String table) {
        for (String change : List.of("DELETE FROM %s", "TRUNCATE %s CASCADE", "UPDATE %s SET %s")) {
            String column = table.equals("lifecycle_policies") ? "policy_id = policy_id" : "account_id = account_id";
            String message = String.valueOf(refusal(change.formatted(table, column)).getMessage());
            assertTrue(message.contains("append-only"), message);
        }
    }

    @Test
    void noCheckAndNoUniquenessIsUntried() throws IOException {
        Set<String> untried = DATABASE.sql().withHandle(handle -> handle.createQuery("""
                SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype = 'c'
                UNION
                SELECT relname FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
                WHERE indisunique AND NOT indisprimary AND relnamespace = 'public'::regnamespace
                """).mapTo(String.class).set());
        try (InputStream refusals = Objects.requireNonNull(SchemaTest.class.getResourceAsStream("refusals.csv"))) {
            new String(refusals.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .forEach(line -> untried.remove(line.substring(0, Math.max(0, line.indexOf(' ')))));
        }
        // Only referred to: what would break them breaks a primary key first.
        assertEquals(Set.of("account_has_one_currency", "instance_directory_account_id_instance_id_key"), untried);
    }

    private static ServerErrorMessage refusal(String sql) {
        JdbiException e = assertThrows(JdbiException.class, () -> DATABASE.sql().useTransaction(handle -> {
            handle.execute(sql);
            handle.rollback();
        }));
        return Objects.requireNonNull(((PSQLException) Objects.requireNonNull(e.getCause())).getServerErrorMessage());
    }
}
