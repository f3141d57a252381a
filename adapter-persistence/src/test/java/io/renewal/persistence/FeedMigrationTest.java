package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.Examples;
import io.renewal.application.query.FeedItem;
import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.testing.FreshDatabase;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was told before there was a feed is in it. */
class FeedMigrationTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Test
    void earlierEventsComeFirstInTheOrderInWhichTheyWereWritten() {
        DatabaseAddress address = DATABASE.address();
        Flyway.configure().dataSource(address.url(), address.user(), address.password()).target("9").loggers("slf4j").load().migrate();
        Jdbi.create(address.url(), address.user(), address.password()).useHandle(handle -> handle.execute("""
                INSERT INTO accounts (account_id, name, currency, billing_zone) VALUES ('acme', 'Acme', 'CNY', 'Asia/Shanghai');
                INSERT INTO instance_directory (instance_id, account_id) VALUES ('r-1', 'acme'), ('r-2', 'acme');
                INSERT INTO instances (account_id, instance_id, region, engine, spec, billing_method, term_start)
                VALUES ('acme', 'r-1', 'r', 'Redis', 's', 'PayAsYouGo', now()), ('acme', 'r-2', 'r', 'Redis', 's', 'PayAsYouGo', now());
                INSERT INTO events (account_id, instance_id, sequence, event_id, type, payload, occurred_at)
                SELECT 'acme', instance, sequence, gen_random_uuid(), 'PaymentDeclined',
                    '{"orderId": "0190a1b2-0000-7000-8000-000000000001", "reason": "expired_card"}', now()
                FROM (VALUES ('r-2', 1), ('r-1', 1), ('r-2', 2)) AS written (instance, sequence);
                """));

        try (Database database = Database.open(PersistenceConfig.at(address.url(), address.user(), address.password()))) {
            RenewalStore store = new JdbcRenewalStore(database, Examples.CHARGE_TIMES);
            int moved = store.inTransaction(tx -> tx.eventFeed().sequence(10));
            List<FeedItem> items = store.inTransaction(tx -> tx.eventFeed().after(0, 10));
            assertEquals(3, moved);
            assertEquals(List.of("1 r-2 1", "2 r-1 1", "3 r-2 2"), items.stream().map(
                    item -> "%d %s %d".formatted(item.position(), item.event().instanceId(), item.event().sequence())).toList());
        }
    }
}
