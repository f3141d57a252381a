package io.renewal.persistence;

import io.renewal.application.port.out.Charges;
import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.port.out.Renewable;
import io.renewal.domain.account.Account;
import io.renewal.domain.account.ChargePause;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.pricing.PriceList;
import io.renewal.persistence.Step.Question;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.joda.money.CurrencyUnit;

/** Reads a whole batch in two round trips, however many instances there are in it. */
final class JdbcCharges implements Charges {
    static final String ACCOUNTS = "SELECT a.* FROM accounts a WHERE a.account_id = ANY (:accountIds)";
    static final String OPEN_ORDERS = JdbcOrders.SELECT + """
            JOIN instance_directory d ON d.account_id = o.account_id AND d.instance_id = o.instance_id
            WHERE d.instance_id = ANY (:instanceIds) AND o.status IN ('Unpaid', 'Paying')
            """;

    /** What no pause covers, of instances with their accounts. */
    private static final String GOES_ON = "a.charges_paused_since IS NULL AND NOT EXISTS (SELECT FROM charge_pause)";
    /**
     * The advisory lock of the pause of all: {@code chrg} in ASCII, as that of the feed is its name. Shared by those who charge, so that
     * nobody waits but who pauses, and without a row that each of them would write to.
     */
    private static final String PAUSE_LOCK = "x'63687267'::int, 0";

    private final Handle handle;
    private final Pipeline pipeline;
    private final LockOrder locks;

    JdbcCharges(Handle handle, Pipeline pipeline, LockOrder locks) {
        this.handle = handle;
        this.pipeline = pipeline;
        this.locks = locks;
    }

    @Override
    public List<Renewable> claim(Instant now, int limit) {
        return claim(now, limit, "NOT i.awaits_provider");
    }

    @Override
    public List<Renewable> claimHandedOver(Instant now, int limit) {
        return claim(now, limit, "i.awaits_provider");
    }

    private List<Renewable> claim(Instant now, int limit, String which) {
        shareLock();
        locks.enter(Level.ACCOUNT);
        locks.enter(Level.INSTANCE);
        // Nobody is waited for, so it does not matter in which order these locks come.
        List<Instance> instances = handle.createQuery(JdbcInstances.SELECT + """
                WHERE i.next_charge_at <= :now AND %s AND %s
                ORDER BY i.next_charge_at, i.listed_end, i.instance_id
                LIMIT :limit FOR NO KEY UPDATE OF a, i SKIP LOCKED
                """.formatted(which, GOES_ON)).bind("now", now).bind("limit", limit)
                .map((columns, _) -> InstanceRows.instance(new Row(columns))).list();
        return instances.isEmpty() ? List.of() : renewable(instances, now);
    }

    private List<Renewable> renewable(List<Instance> instances, Instant now) {
        String[] ids = instances.stream().map(instance -> instance.id().value()).toArray(String[]::new);
        String[] accountIds = instances.stream().map(instance -> instance.accountId().value()).distinct().toArray(String[]::new);
        Question<Account> accounts = new Question<>(ACCOUNTS, Map.of("accountIds", accountIds), JdbcAccounts::account);
        Question<Order> open = new Question<>(OPEN_ORDERS, Map.of("instanceIds", ids), OrderRows::order);
        Question<PriceList> current = new Question<>(JdbcPriceLists.CURRENT, Map.of("now", now), JdbcPriceLists::priceList);
        pipeline.ask(accounts, open, current);
        Map<AccountId, Account> accountById = byKey(accounts.found(), Account::id);
        Map<InstanceId, Order> openByInstance = byKey(open.found(), order -> order.details().instanceId());
        Map<CurrencyUnit, PriceList> currentByCurrency = byKey(current.found(), PriceList::currency);
        return instances.stream().map(instance -> {
            Account account = Optional.ofNullable(accountById.get(instance.accountId())).orElseThrow();
            return new Renewable(account, instance, Optional.ofNullable(openByInstance.get(instance.id())),
                    Optional.ofNullable(currentByCurrency.get(account.currency())));
        }).toList();
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    @Override
    public void postpone(List<InstanceId> ids, Instant until) {
        dueAt(ids, until, "");
    }

    @Override
    public void handOver(List<InstanceId> ids, Instant now) {
        dueAt(ids, now, ", awaits_provider = true");
    }

    private void dueAt(List<InstanceId> ids, Instant until, String too) {
        if (ids.isEmpty()) {
            return;
        }
        pipeline.later("""
                WITH changed AS (
                    UPDATE instances i SET next_charge_at = :until%s
                    FROM instance_directory d
                    WHERE d.instance_id = ANY (:ids) AND i.account_id = d.account_id AND i.instance_id = d.instance_id
                    RETURNING 1)
                SELECT require_rows(count(*), :expectedRows, :complaint) FROM changed
                """.formatted(too), Rows.required(ids.size(), "not all there: " + ids,
                Map.of("until", until, "ids", ids.stream().map(InstanceId::value).toArray())));
    }

    @Override
    public int countDue(Instant now, int atMost) {
        return count(GOES_ON, now, atMost);
    }

    @Override
    public int countHeld(Instant now, int atMost) {
        return count("NOT (" + GOES_ON + ")", now, atMost);
    }

    private int count(String which, Instant now, int atMost) {
        return handle.createQuery("""
                SELECT count(*)
                FROM (SELECT 1 FROM instances i JOIN accounts a USING (account_id) WHERE i.next_charge_at <= :now AND %s LIMIT :atMost) AS due
                """.formatted(which)).bind("now", now).bind("atMost", atMost).mapTo(Integer.class).one();
    }

    @Override
    public Optional<ChargePause> pause() {
        return handle.createQuery("SELECT since, reason FROM charge_pause").map((columns, _) -> pause(new Row(columns)))
                .findOne();
    }

    private static ChargePause pause(Row row) throws SQLException {
        return new ChargePause(row.instant("since"), row.text("reason"));
    }

    @Override
    public Optional<ChargePause> lockPause() {
        shareLock();
        return pause();
    }

    @Override
    public void pause(Optional<ChargePause> pause) {
        locks.enter(Level.CHARGES);
        handle.execute("SELECT pg_advisory_xact_lock(" + PAUSE_LOCK + ")");
        handle.execute("DELETE FROM charge_pause");
        pause.ifPresent(asked -> handle.createUpdate("INSERT INTO charge_pause (since, reason) VALUES (:since, :reason)")
                .bind("since", asked.since()).bind("reason", asked.reason()).execute());
    }

    /** By a statement of its own: the next one must begin when what another has paused is in sight. */
    private void shareLock() {
        locks.enter(Level.CHARGES);
        pipeline.later("SELECT pg_advisory_xact_lock_shared(" + PAUSE_LOCK + ")", Map.of());
    }

    @Override
    public List<Upcoming> upcoming(Window window, Optional<Upcoming> after, int limit) {
        return new UpcomingCharges(handle, pipeline).page(window, after, limit);
    }

    @Override
    public long countUpcoming(Window window) {
        return new UpcomingCharges(handle, pipeline).count(window);
    }

    @Override
    public Optional<Instant> firstDueAt() {
        return handle.createQuery("""
                SELECT i.next_charge_at AS due
                FROM instances i JOIN accounts a USING (account_id)
                WHERE i.next_charge_at IS NOT NULL AND %s
                ORDER BY i.next_charge_at LIMIT 1
                """.formatted(GOES_ON)).map((columns, _) -> new Row(columns).instant("due")).findOne();
    }
}
