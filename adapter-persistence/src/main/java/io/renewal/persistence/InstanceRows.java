package io.renewal.persistence;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.AutoRenewal.Charging;
import io.renewal.domain.instance.AutoRenewal.LeftToEnd;
import io.renewal.domain.instance.BillingMethod;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Location;
import io.renewal.domain.instance.Plan;
import io.renewal.domain.instance.Plan.PayAsYouGo;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.instance.Registration;
import io.renewal.domain.instance.ReleaseCause;
import io.renewal.domain.instance.ReleaseCause.ByOperator;
import io.renewal.domain.instance.ReleaseCause.ByPolicy;
import io.renewal.domain.instance.Released;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.instance.ScheduledChange;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.term.BillingCalendar;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.domain.term.Term;
import java.sql.SQLException;
import io.renewal.domain.lifecycle.FinalNotice;
import io.renewal.domain.lifecycle.LifecycleProgress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Reads instances and registrations, whose rows have much in common. {@link InstanceColumns} is the other direction. */
final class InstanceRows {
    private InstanceRows() {}

    static Instance instance(Row row) throws SQLException {
        Plan plan = isSubscription(row) ? subscription(row) : payAsYouGo(row);
        return new Instance(id(row), accountId(row), location(row), spec(row), plan, release(row));
    }

    static Registration registration(Row row) throws SQLException {
        Plan plan = isSubscription(row) ? registered(row) : payAsYouGo(row);
        return new Registration(id(row), accountId(row), location(row), spec(row), plan);
    }

    private static boolean isSubscription(Row row) throws SQLException {
        return row.word(BillingMethod.class, "billing_method") == BillingMethod.SUBSCRIPTION;
    }

    private static Plan payAsYouGo(Row row) throws SQLException {
        return new PayAsYouGo(row.instant("term_start"));
    }

    private static Subscription registered(Row row) throws SQLException {
        BillingCalendar calendar = new BillingCalendar(ZoneId.of(row.text("billing_zone")));
        Term term = new Term(row.instant("term_start"), row.instant("end_time"));
        return new Subscription(term, row.anchor(), calendar, JdbcLifecyclePolicies.policy(row), AutoRenewal.remindersOnly(),
                Optional.empty());
    }

    private static Subscription subscription(Row row) throws SQLException {
        Subscription begun = registered(row);
        return new Subscription(begun.term(), begun.anchor(), begun.calendar(), begun.policy(), autoRenewal(row), scheduledChange(row),
                progress(row));
    }

    private static LifecycleProgress progress(Row row) throws SQLException {
        Optional<Instant> noticedAt = row.instantIfAny("noticed_at");
        Optional<Instant> releaseAt = row.instantIfAny("release_not_before");
        return new LifecycleProgress(row.instantIfAny("locked_at"), noticedAt.map(at -> new FinalNotice(at, releaseAt.orElseThrow())),
                row.numberIfAny("reminded_days"));
    }

    private static Optional<Released> release(Row row) throws SQLException {
        Optional<ReleaseCause> early = row.textIfAny("release_reason").map(ByOperator::new);
        return row.instantIfAny("released_at").map(at -> new Released(at, early.orElseGet(ByPolicy::new)));
    }

    private static AutoRenewal autoRenewal(Row row) throws SQLException {
        return switch (row.word(RenewalStatus.class, "renewal_status")) {
            case NORMAL -> AutoRenewal.remindersOnly();
            case NOT_RENEWAL -> new LeftToEnd();
            case AUTO_RENEWAL -> new Charging(RenewalPeriod.ofMonths(row.number("cycle_months")), row.instant("charging_since"),
                    row.instantIfAny("charge_failed_at"));
        };
    }

    private static Optional<ScheduledChange> scheduledChange(Row row) throws SQLException {
        Optional<String> spec = row.textIfAny("scheduled_spec");
        if (spec.isEmpty()) {
            return Optional.empty();
        }
        OrderId order = new OrderId(row.uuid("scheduled_by"));
        return Optional.of(new ScheduledChange(new SpecId(spec.get()), row.instant("scheduled_for"), order));
    }

    private static InstanceId id(Row row) throws SQLException {
        return new InstanceId(row.text("instance_id"));
    }

    private static AccountId accountId(Row row) throws SQLException {
        return new AccountId(row.text("account_id"));
    }

    private static Location location(Row row) throws SQLException {
        return new Location(row.text("region"), row.text("engine"));
    }

    private static SpecId spec(Row row) throws SQLException {
        return new SpecId(row.text("spec"));
    }
}
