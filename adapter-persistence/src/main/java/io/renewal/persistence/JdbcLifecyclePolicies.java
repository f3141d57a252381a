package io.renewal.persistence;

import io.renewal.application.port.out.LifecyclePolicies;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.lifecycle.Reminders;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class JdbcLifecyclePolicies implements LifecyclePolicies {
    private final Handle handle;

    JdbcLifecyclePolicies(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<LifecyclePolicy> find(LifecyclePolicyId id) {
        return handle.createQuery("SELECT * FROM lifecycle_policies WHERE policy_id = :policyId").bind("policyId", id)
                .map((columns, _) -> policy(new Row(columns))).findOne();
    }

    @Override
    public void add(LifecyclePolicy policy) {
        handle.createUpdate("""
                INSERT INTO lifecycle_policies (policy_id, runs_on_days, locked_days, late_renewal, horizon_months, expiring_days,
                    final_notice_days, reminders_normal, reminders_failing, reminders_ending)
                VALUES (:policyId, :runsOnDays, :lockedDays, :lateRenewal, :horizonMonths, :expiringDays, :finalNoticeDays, :normal, :failing,
                    :ending)
                """).bind("policyId", policy.id()).bind("runsOnDays", policy.runsOnDays()).bind("lockedDays", policy.lockedDays())
                .bind("lateRenewal", policy.lateRenewal()).bind("horizonMonths", policy.horizonMonths())
                .bind("expiringDays", policy.expiringDays()).bind("finalNoticeDays", policy.finalNoticeDays())
                .bindArray("normal", Integer.class, policy.reminders().normal())
                .bindArray("failing", Integer.class, policy.reminders().failing())
                .bindArray("ending", Integer.class, policy.reminders().leftToEnd()).execute();
    }

    static LifecyclePolicy policy(Row row) throws SQLException {
        return new LifecyclePolicy(new LifecyclePolicyId(row.text("policy_id")), row.number("runs_on_days"), row.number("locked_days"),
                row.word(LateRenewal.class, "late_renewal"), row.number("horizon_months"), row.number("expiring_days"),
                row.number("final_notice_days"),
                new Reminders(row.numbers("reminders_normal"), row.numbers("reminders_failing"), row.numbers("reminders_ending")));
    }
}
