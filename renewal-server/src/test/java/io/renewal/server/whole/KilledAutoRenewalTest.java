package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.payment.sandbox.fault.Fault;
import io.renewal.payment.sandbox.fault.Misbehaviour;
import io.renewal.payment.sandbox.wire.Operation;
import io.renewal.persistence.testing.FreshDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The process is killed, with SIGKILL, in the middle of a run over some hundred instances, again and again: one lease after the last kill
 * everybody due is charged once, or told. The service's clock stands still but for the leases, so nothing can wait for longer unseen.
 */
@Timeout(300)
class KilledAutoRenewalTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final Instant BEFORE = Instant.parse("2031-01-31T00:00:00Z");
    /** A week before the end, at eight in the morning in Berlin. */
    private static final Instant FIRST = Instant.parse("2031-02-13T07:00:00Z");
    private static final LocalDate END = LocalDate.of(2031, 2, 20);
    private static final int ACCOUNTS = 25;
    private static final int OF_EACH = 8;
    /** How many are paid when it is killed; the first time when all that is there is a batch that was claimed. */
    private static final List<Integer> KILLS = List.of(0, 40, 90);
    /** By cards; two of five have one that pays nothing. The others have a balance for half of theirs, and a card. */
    private static final int PAYING = ACCOUNTS * OF_EACH * 3 / 5;

    private final Jdbi database = Jdbi.create(DATABASE.address().url(), DATABASE.address().user(), DATABASE.address().password());
    private final Books books = Books.at(DATABASE.address());

    @Test
    void everybodyDueIsChargedOnceOrToldWithinOneLease() {
        try (ProviderElsewhere provider = new ProviderElsewhere()) {
            fillTheBooks(provider);
            provider.controls().plan(Fault.once(Misbehaviour.DROP_AFTER, Operation.CONFIRM_PAYMENT_INTENT).after(10).times(5));
            provider.controls().plan(Fault.once(Misbehaviour.SILENT_AFTER, Operation.CONFIRM_PAYMENT_INTENT).after(30).times(5));
            Instant now = FIRST;
            for (int paid : KILLS) {
                try (ServerProcess server = ServerProcess.start(settings(provider, now))) {
                    Admin.await(paid + " are paid", () -> count("orders WHERE status = 'Paid'") >= paid && count("orders") > 0);
                    server.kill();
                }
                assertTrue(isUnderWay(), "it was killed too late to be in the middle");
                books.addUp();
                now = now.plus(LEASE);
            }
            try (ServerProcess last = ServerProcess.start(settings(provider, now))) {
                Admin.await("all is concluded", () -> !isUnderWay());
                last.kill();
            }
            assertEverybodyIsChargedOrTold(provider);
        }
    }

    private void fillTheBooks(ProviderElsewhere provider) {
        try (RunningRenewal renewal = RunningRenewal.sandbox(DATABASE.address(), settings(provider, BEFORE))) {
            Operator operator = renewal.operator().publishPrices("EUR");
            for (int account = 0; account < ACCOUNTS; account++) {
                fillAccount(operator, operator.open("account-" + account, "EUR", "Europe/Berlin"), account);
                String card = account % 5 < 2 ? ProviderElsewhere.FAILING_CARD : ProviderElsewhere.GOOD_CARD;
                String customer = provider.customerWith(card);
                String id = "account-" + account;
                database.useHandle(sql -> sql.execute("UPDATE accounts SET provider_customer = ? WHERE account_id = ?", customer, id));
            }
        }
    }

    private static void fillAccount(Operator operator, Customer customer, int account) {
        if (account % 5 == 4) {
            operator.topUp(customer, 60 * OF_EACH / 2 + ".00", "EUR");
        }
        for (int i = 0; i < OF_EACH; i++) {
            String instance = "r-" + account + "-" + i;
            operator.register(customer, instance, END);
            customer.renewAutomatically(instance);
        }
    }

    /** Quick to begin, and slow enough to be killed in the middle. */
    private static Map<String, String> settings(ProviderElsewhere provider, Instant now) {
        Map<String, String> settings = new HashMap<>(RunningRenewal.settings(DATABASE.address()));
        settings.putAll(provider.settings());
        settings.putAll(Map.of("RENEWAL_MODE", "sandbox", "RENEWAL_SANDBOX_START_TIME", now.toString(), "RENEWAL_PAYMENT_TIMEOUT", "PT2S",
                "RENEWAL_PAYMENT_LEASE", LEASE.toString(), "RENEWAL_PAYMENT_FIRST_PAUSE", "PT0.5S", "RENEWAL_TIMERS_INTERVAL", "PT1S",
                "RENEWAL_BATCH_SIZE", "40", "RENEWAL_AUTO_RENEWAL_PAYMENTS_PER_SECOND", "40"));
        return settings;
    }

    private boolean isUnderWay() {
        return count("orders WHERE status IN ('Unpaid', 'Paying')") > 0
                || count("instances WHERE next_charge_at <= '" + FIRST.plus(Duration.ofHours(12)) + "'") > 0;
    }

    private void assertEverybodyIsChargedOrTold(ProviderElsewhere provider) {
        books.addUp();
        assertEquals(ACCOUNTS * OF_EACH, count("orders"), "one order a day");
        assertEquals(PAYING, count("orders WHERE status = 'Paid'"));
        assertEquals(PAYING, count("events WHERE type = 'InstanceRenewed'"));
        assertEquals(ACCOUNTS * OF_EACH - PAYING, count("events WHERE type = 'AutoRenewalFailed'"));
        Set<String> byCard = new HashSet<>(database.withHandle(sql -> sql.select("""
                SELECT order_id::text FROM payment_attempts WHERE method = 'Card' AND status = 'Paid'""").mapTo(String.class).list()));
        Map<String, Integer> taken = provider.taken();
        assertEquals(byCard, taken.keySet(), "who was charged");
        assertTrue(taken.values().stream().allMatch(times -> times == 1), () -> "charged twice: " + taken);
    }

    private int count(String rows) {
        return database.withHandle(sql -> sql.select("SELECT count(*) FROM " + rows).mapTo(Integer.class).one());
    }
}
