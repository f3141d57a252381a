package io.renewal.server.numbers;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.ConfigureAutoRenewal;
import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.port.in.RegisterAccount;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.term.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Many instances that are renewed automatically, set up quickly: the use cases make one of each kind, and SQL makes the others like it.
 *
 * @param database where they are put
 */
record Fleet(Jdbi database) {
    /** A week before the end of what is due, at eight in the morning there. */
    static final Instant DUE = Instant.parse("2024-02-22T00:00:00Z");
    /** Enough for each of an account's instances to be renewed many times. */
    private static final long CENTS_PER_INSTANCE = 100_000;
    private static final int CHUNK = 500_000;

    /** What becomes of them while the clock stands at {@link #DUE}. */
    enum Kind {
        DUE, IDLE
    }

    /** Who they belong to: how many to an account, and what those try to pay with. */
    record Owners(int instancesEach, String methods) {
        static final Owners WITH_BALANCE = new Owners(10, "{Balance,Card}");
        static final Owners WITH_CARDS = new Owners(1, "{Card}");
    }

    /** Makes the first of each kind, and keeps how it looks. The clock of the node moves to {@link #DUE}. */
    static Fleet modelledBy(Node node, Jdbi database) {
        AccountId owner = new AccountId("model");
        node.port(PublishPriceList.class).publish(Examples.priceList());
        node.port(RegisterAccount.class)
                .register(new RegisterAccount.Command(owner, "Customer", Examples.CNY, Examples.SHANGHAI.zone()));
        for (Kind kind : Kind.values()) {
            InstanceId id = new InstanceId("model-" + kind);
            node.port(RegisterInstance.class).register(registration(kind, id, owner));
            node.port(ConfigureAutoRenewal.class)
                    .configure(new ConfigureAutoRenewal.Command(new Caller.Operator(), id, new InstructionRequest.Renew(1)));
        }
        database.useHandle(handle -> handle.execute("""
                CREATE TABLE model_instances AS SELECT * FROM instances WHERE account_id = 'model';
                CREATE TABLE model_registrations AS SELECT * FROM registrations WHERE account_id = 'model';
                CREATE TABLE model_events AS SELECT * FROM events WHERE account_id = 'model' AND type = 'AutoRenewalSet';
                UPDATE instances SET next_charge_at = NULL WHERE account_id = 'model'
                """));
        node.clock().moveTo(DUE);
        return new Fleet(database);
    }

    private static RegisterInstance.Command registration(Kind kind, InstanceId id, AccountId owner) {
        RegisterInstance.Command like = Examples.registering(id, owner);
        return switch (kind) {
            case DUE -> like;
            case IDLE -> new RegisterInstance.Command(id, owner, like.location(), like.spec(),
                    new RegisterInstance.Paid.Ahead(new Term(Examples.TERM_START, Instant.parse("2024-12-30T16:00:00Z")), Optional.of(31),
                            Examples.REDIS_7D.id()));
        };
    }

    /** Adds so many; their ids are those of {@link #instance}. */
    void add(String name, Kind kind, int count, Owners owners) {
        for (int from = 0; from < count; from += CHUNK) {
            int first = from;
            int last = Math.min(count, from + CHUNK) - 1;
            database.useTransaction(handle -> {
                // References are looked up one by one otherwise. All of these hold, and the books are audited.
                handle.execute("SET LOCAL session_replication_role = replica");
                addAccounts(handle, name, first / owners.instancesEach(), last / owners.instancesEach(), owners);
                addInstances(handle, name, kind, first, last, owners);
            });
        }
    }

    private static void addAccounts(Handle handle, String name, int first, int last, Owners owners) {
        handle.createUpdate("""
                WITH opened AS (
                    INSERT INTO accounts (account_id, name, currency, billing_zone, balance, payment_preference)
                    SELECT reverse(lpad(n::text, 7, '0')) || '-' || :name, 'Customer ' || n, 'CNY', 'Asia/Shanghai', :balance, :methods::text[]
                    FROM generate_series(:first, :last) AS n
                    ON CONFLICT DO NOTHING
                    RETURNING account_id)
                INSERT INTO postings (account_id, posting_id, moved_from, moved_to, amount, currency, operator_reference, booked_at)
                SELECT account_id, gen_random_uuid(), 'Adjustments', 'Balance', :balance, 'CNY', 'bank transfer', :now FROM opened
                """).bind("name", name).bind("first", first).bind("last", last).bind("methods", owners.methods())
                .bind("balance", owners.instancesEach() * CENTS_PER_INSTANCE)
                .bind("now", DUE.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static void addInstances(Handle handle, String name, Kind kind, int first, int last, Owners owners) {
        // In the order of their keys, which is how indexes grow fastest.
        String made = " FROM model_%s AS m, generate_series(" + first + ", " + last + ") AS n WHERE m.instance_id = 'model-" + kind
                + "' ORDER BY 1, 2";
        String ids = spread("n / " + owners.instancesEach(), name) + ", " + spread("n", name);
        handle.execute("INSERT INTO instance_directory (account_id, instance_id) SELECT " + ids + made.formatted("instances"));
        for (String table : new String[]{"instances", "registrations"}) {
            String others = columns(handle, table);
            handle.execute("INSERT INTO " + table + " (account_id, instance_id, " + others + ") SELECT " + ids + ", " + others
                    + made.formatted(table));
        }
        if (kind == Kind.DUE) {
            addEvents(handle, ids, made.formatted("events"));
        }
    }

    /** That the customer asked for it: nothing may be ordered automatically otherwise, and the audit looks. */
    private static void addEvents(Handle handle, String ids, String made) {
        handle.execute("INSERT INTO event_counters (account_id, instance_id, events) SELECT " + ids + ", 1" + made);
        handle.execute("INSERT INTO events (account_id, instance_id, sequence, event_id, type, payload, occurred_at) SELECT " + ids
                + ", 1, gen_random_uuid(), type, payload, occurred_at" + made);
        handle.execute("INSERT INTO outbox (account_id, instance_id, sequence) SELECT " + ids + ", 1" + made);
    }

    /** Those that are not worked out by the database itself, and do not say which instance it is. */
    private static String columns(Handle handle, String table) {
        return handle.createQuery("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = :table AND is_generated = 'NEVER'
                    AND column_name NOT IN ('account_id', 'instance_id')
                """).bind("table", table).mapTo(String.class).collect(Collectors.joining(", "));
    }

    static String account(String name, int number, Owners owners) {
        return spread(number / owners.instancesEach(), name);
    }

    static String instance(String name, int number) {
        return spread(number, name);
    }

    /** The last digit first, so that those of one name lie among all others in every index, as what is due on a day does. */
    private static String spread(int number, String name) {
        return new StringBuilder(String.format(Locale.ROOT, "%07d", number)).reverse() + "-" + name;
    }

    /** The same for the database. */
    private static String spread(String number, String name) {
        return "reverse(lpad((" + number + ")::text, 7, '0')) || '-" + name + "'";
    }

    /** How many there are in all. */
    int size() {
        return database.withHandle(handle -> handle.select("SELECT count(*) FROM instances").mapTo(Integer.class).one());
    }

    /** As autovacuum would leave it some time later. */
    void settle() {
        database.useHandle(handle -> {
            handle.execute("VACUUM ANALYZE");
            handle.execute("CHECKPOINT");
        });
    }

    /** How many of them were renewed, each once, and are as their order says. */
    long renewedOnce(String name) {
        return database.withHandle(handle -> handle.createQuery("""
                SELECT count(*) FROM (
                    SELECT i.instance_id FROM instances i JOIN orders o USING (account_id, instance_id)
                    WHERE i.instance_id LIKE '%-' || :name AND o.status = 'Paid' AND o.origin = 'AutoRenewal'
                    GROUP BY i.account_id, i.instance_id
                    HAVING count(*) = 1 AND max(o.new_end_time) = i.end_time) AS once
                """).bind("name", name).mapTo(Long.class).one());
    }
}
