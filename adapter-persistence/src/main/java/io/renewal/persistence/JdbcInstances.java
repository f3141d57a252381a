package io.renewal.persistence;

import io.renewal.application.port.out.Instances;
import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.OrderId;
import java.sql.SQLException;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Registration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

final class JdbcInstances implements Instances {
    /** Instances with what they share: their account's zone and their policy, neither of which changes once they are there. */
    static final String SELECT = """
            SELECT i.*, a.billing_zone, p.*
            FROM instances i
            JOIN accounts a ON a.account_id = i.account_id
            LEFT JOIN lifecycle_policies p ON p.policy_id = i.policy_id
            """;

    /** Finds by the id alone, through the directory. */
    static final String BY_ID = SELECT + """
            JOIN instance_directory d ON d.account_id = i.account_id AND d.instance_id = i.instance_id
            WHERE d.instance_id = :instanceId
            """;

    private final Handle handle;
    private final Pipeline pipeline;
    private final LockOrder locks;
    private final ChargeTimes times;

    JdbcInstances(Handle handle, Pipeline pipeline, LockOrder locks, ChargeTimes times) {
        this.handle = handle;
        this.pipeline = pipeline;
        this.locks = locks;
        this.times = times;
    }

    @Override
    public Optional<Instance> find(InstanceId id) {
        return read(BY_ID, id);
    }

    @Override
    public Map<InstanceId, Instance> find(Collection<InstanceId> ids) {
        return handle.createQuery(SELECT + """
                JOIN instance_directory d ON d.account_id = i.account_id AND d.instance_id = i.instance_id
                WHERE d.instance_id = ANY (:instanceIds)
                """).bindArray("instanceIds", String.class, ids.stream().map(InstanceId::value).toList())
                .map((columns, _) -> InstanceRows.instance(new Row(columns))).stream()
                .collect(Collectors.toMap(Instance::id, instance -> instance));
    }

    @Override
    public Optional<Instance> lock(InstanceId id) {
        locks.enter(Level.INSTANCE);
        // NO KEY: whoever adds something that refers to the instance does not have to wait.
        return read(BY_ID + "FOR NO KEY UPDATE OF i", id);
    }

    private Optional<Instance> read(String sql, InstanceId id) {
        return handle.createQuery(sql).bind("instanceId", id).map((columns, _) -> InstanceRows.instance(new Row(columns))).findOne();
    }

    @Override
    public Optional<Registration> registration(InstanceId id) {
        return Optional.ofNullable(registrations(List.of(id)).get(id));
    }

    @Override
    public Map<InstanceId, Registration> registrations(Collection<InstanceId> ids) {
        return handle.createQuery("""
                SELECT r.*, a.billing_zone, p.*
                FROM instance_directory d
                JOIN registrations r ON r.account_id = d.account_id AND r.instance_id = d.instance_id
                JOIN accounts a ON a.account_id = r.account_id
                LEFT JOIN lifecycle_policies p ON p.policy_id = r.policy_id
                WHERE d.instance_id = ANY (:instanceIds)
                """).bindArray("instanceIds", String.class, ids.stream().map(InstanceId::value).toList())
                .map((columns, _) -> InstanceRows.registration(new Row(columns))).stream()
                .collect(Collectors.toMap(Registration::instanceId, registration -> registration));
    }

    @Override
    public void add(List<Registration> registrations) {
        if (registrations.isEmpty()) {
            return;
        }
        Batch said = new Batch(registrations.stream().map(Registration::instance).map(this::columns).toList());
        said.bindTo(handle.createUpdate("""
                WITH said AS (
                    SELECT * FROM unnest(:accountId::text[], :instanceId::text[], :region::text[], :engine::text[], :spec::text[],
                        :billingMethod::text[], :termStart::timestamptz[], :endTime::timestamptz[], :anchorDay::smallint[],
                        :anchorTime::time[], :policyId::text[], :renewalStatus::text[], :cycleMonths::int[], :scheduledSpec::text[],
                        :scheduledFor::timestamptz[], :scheduledBy::uuid[], :expiringAt::timestamptz[], :lockAt::timestamptz[],
                        :releaseAt::timestamptz[], :releasedAt::timestamptz[], :nextDueAt::timestamptz[])
                    AS row (account_id, instance_id, region, engine, spec, billing_method, term_start, end_time, anchor_day,
                        anchor_time, policy_id, renewal_status, cycle_months, scheduled_spec, scheduled_for, scheduled_by,
                        expiring_at, lock_at, release_at, released_at, next_due_at)),
                listed AS (
                    INSERT INTO instance_directory (instance_id, account_id) SELECT instance_id, account_id FROM said),
                added AS (
                    INSERT INTO instances (account_id, instance_id, region, engine, spec, billing_method, term_start, end_time,
                        anchor_day, anchor_time, policy_id, renewal_status, cycle_months, scheduled_spec, scheduled_for, scheduled_by,
                        expiring_at, lock_at, release_at, released_at, next_due_at)
                    SELECT * FROM said)
                INSERT INTO registrations (account_id, instance_id, region, engine, spec, billing_method, term_start, end_time,
                    anchor_day, anchor_time, policy_id)
                SELECT account_id, instance_id, region, engine, spec, billing_method, term_start, end_time, anchor_day, anchor_time,
                    policy_id
                FROM said
                """)).execute();
    }

    @Override
    public List<Instance> claimDue(Instant now, int limit) {
        return claim("""
                WHERE i.next_due_at <= :now
                ORDER BY i.next_due_at
                LIMIT :limit FOR NO KEY UPDATE OF i SKIP LOCKED
                """, now, limit);
    }

    @Override
    public List<Instance> claimWithOrdersOver(Instant now, int limit) {
        // The order is locked too, so that PostgreSQL looks at it again: another node may have ended it since this statement began, and
        // the row of the instance would not tell.
        return claim("""
                JOIN orders o ON o.account_id = i.account_id AND o.instance_id = i.instance_id
                WHERE o.status = 'Unpaid' AND o.pay_before <= :now
                ORDER BY o.pay_before
                LIMIT :limit FOR NO KEY UPDATE OF i, o SKIP LOCKED
                """, now, limit);
    }

    @Override
    public List<Instance> claimWithPaymentsOver(Instant now, int limit) {
        // The attempt is locked too, for the same reason.
        return claim("""
                JOIN orders o ON o.account_id = i.account_id AND o.instance_id = i.instance_id
                JOIN payment_attempts t ON t.account_id = o.account_id AND t.order_id = o.order_id
                WHERE t.status = 'Pending' AND t.method <> 'Balance' AND t.withdrawal IS NULL AND t.open_until <= :now
                ORDER BY t.open_until
                LIMIT :limit FOR NO KEY UPDATE OF i, t SKIP LOCKED
                """, now, limit);
    }

    private List<Instance> claim(String due, Instant now, int limit) {
        locks.enter(Level.INSTANCE);
        return handle.createQuery(SELECT + due).bind("now", now).bind("limit", limit)
                .map((columns, _) -> InstanceRows.instance(new Row(columns))).list();
    }

    @Override
    public List<HeldRelease> heldReleases(Instant now, int limit) {
        return handle.createQuery("""
                SELECT i.account_id, i.instance_id, o.order_id, greatest(i.release_at, i.release_not_before) AS since
                FROM orders o JOIN instances i USING (account_id, instance_id)
                WHERE o.status = 'Paying' AND i.released_at IS NULL AND i.noticed_at IS NOT NULL
                    AND greatest(i.release_at, i.release_not_before) <= :now
                ORDER BY since LIMIT :limit
                """).bind("now", now).bind("limit", limit).map((columns, _) -> held(new Row(columns))).list();
    }

    private static HeldRelease held(Row row) throws SQLException {
        return new HeldRelease(new InstanceId(row.text("instance_id")), new AccountId(row.text("account_id")),
                new OrderId(row.uuid("order_id")), row.instant("since"));
    }

    @Override
    public int countDue(Instant now, int atMost) {
        return handle.createQuery("SELECT count(*) FROM (SELECT 1 FROM instances WHERE next_due_at <= :now LIMIT :atMost) AS due")
                .bind("now", now).bind("atMost", atMost).mapTo(Integer.class).one();
    }

    @Override
    public Optional<Instant> firstDueAt() {
        return handle.createQuery("SELECT min(next_due_at) AS due FROM instances WHERE next_due_at IS NOT NULL")
                .map((columns, _) -> new Row(columns).instantIfAny("due")).one();
    }

    @Override
    public void update(List<Instance> instances) {
        if (instances.isEmpty()) {
            return;
        }
        Batch batch = new Batch(instances.stream().map(this::columns).toList());
        String complaint = "not all there: " + instances.stream().map(Instance::id).toList();
        pipeline.later("""
                WITH changed AS (
                UPDATE instances i
                SET region = u.region, engine = u.engine, spec = u.spec, term_start = u.term_start, end_time = u.end_time,
                    anchor_day = u.anchor_day, anchor_time = u.anchor_time, policy_id = u.policy_id, renewal_status = u.renewal_status,
                    cycle_months = u.cycle_months, scheduled_spec = u.scheduled_spec, scheduled_for = u.scheduled_for,
                    scheduled_by = u.scheduled_by, expiring_at = u.expiring_at, lock_at = u.lock_at, release_at = u.release_at,
                    locked_at = u.locked_at, noticed_at = u.noticed_at, release_not_before = u.release_not_before,
                    released_at = u.released_at, release_reason = u.release_reason, next_due_at = u.next_due_at,
                    charging_since = u.charging_since, charge_failed_at = u.charge_failed_at, next_charge_at = u.next_charge_at,
                    awaits_provider = false, reminded_days = u.reminded_days
                FROM unnest(:accountId, :instanceId, :region, :engine, :spec, :termStart::timestamptz[], :endTime::timestamptz[],
                        :anchorDay::smallint[], :anchorTime::time[], :policyId, :renewalStatus, :cycleMonths::int[], :scheduledSpec,
                        :scheduledFor::timestamptz[], :scheduledBy::uuid[], :expiringAt::timestamptz[], :lockAt::timestamptz[],
                        :releaseAt::timestamptz[], :lockedAt::timestamptz[], :noticedAt::timestamptz[], :releaseNotBefore::timestamptz[],
                        :releasedAt::timestamptz[], :releaseReason, :nextDueAt::timestamptz[], :chargingSince::timestamptz[],
                        :chargeFailedAt::timestamptz[], :nextChargeAt::timestamptz[], :remindedDays::int[])
                    AS u (account_id, instance_id, region, engine, spec, term_start, end_time,
                        anchor_day, anchor_time, policy_id, renewal_status, cycle_months, scheduled_spec,
                        scheduled_for, scheduled_by, expiring_at, lock_at,
                        release_at, locked_at, noticed_at, release_not_before,
                        released_at, release_reason, next_due_at, charging_since,
                        charge_failed_at, next_charge_at, reminded_days)
                WHERE i.account_id = u.account_id AND i.instance_id = u.instance_id
                RETURNING 1)
                SELECT require_rows(count(*), :expectedRows, :complaint) FROM changed
                """, Rows.required(instances.size(), complaint, batch.arrays()));
    }

    private Map<String, Object> columns(Instance instance) {
        return InstanceColumns.of(instance, times);
    }

    @Override
    public void postpone(List<InstanceId> ids, Instant until) {
        if (ids.isEmpty()) {
            return;
        }
        Rows.require(ids.size(), handle.createUpdate("""
                UPDATE instances i SET next_due_at = :until
                FROM instance_directory d
                WHERE d.instance_id = ANY (:ids) AND i.account_id = d.account_id AND i.instance_id = d.instance_id
                """).bind("until", until).bindArray("ids", String.class, ids.stream().map(InstanceId::value).toArray()).execute(), ids);
    }

    @Override
    public Page<Instance> list(InstanceFilter filter, PageRequest page, Instant now) {
        return new InstanceListing(handle, filter, now).page(page);
    }

    @Override
    public int count(InstanceFilter filter, int atMost, Instant now) {
        return new InstanceListing(handle, filter, now).count(atMost);
    }
}
