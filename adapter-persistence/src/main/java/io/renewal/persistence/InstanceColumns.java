package io.renewal.persistence;

import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.AutoRenewal.Charging;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan;
import io.renewal.domain.instance.Plan.PayAsYouGo;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.instance.ScheduledChange;
import io.renewal.domain.instance.ReleaseCause;
import io.renewal.domain.instance.Released;
import io.renewal.domain.lifecycle.Deadlines;
import io.renewal.domain.lifecycle.FinalNotice;
import io.renewal.domain.lifecycle.LifecycleProgress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An instance as the parameters of the statements that write it; what it has not is empty. {@link InstanceRows} reads it back. */
final class InstanceColumns {
    private InstanceColumns() {}

    static Map<String, Object> of(Instance instance, ChargeTimes times) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("accountId", instance.accountId());
        columns.put("instanceId", instance.id());
        columns.put("region", instance.location().region());
        columns.put("engine", instance.location().engine());
        columns.put("spec", instance.spec());
        columns.put("billingMethod", instance.plan().billingMethod());
        columns.put("termStart", start(instance.plan()));
        columns.put("releasedAt", instance.releasedAt());
        columns.put("releaseReason", instance.release().flatMap(InstanceColumns::reason));
        columns.put("nextDueAt", instance.nextDueAt());
        columns.put("nextChargeAt", times.nextAt(instance));
        putSubscription(columns, instance.plan() instanceof Subscription subscription ? Optional.of(subscription) : Optional.empty());
        return columns;
    }

    private static Instant start(Plan plan) {
        return switch (plan) {
            case Subscription subscription -> subscription.term().start();
            case PayAsYouGo metered -> metered.since();
        };
    }

    private static Optional<String> reason(Released released) {
        return switch (released.cause()) {
            case ReleaseCause.ByPolicy _ -> Optional.empty();
            case ReleaseCause.ByOperator operator -> Optional.of(operator.reason());
        };
    }

    private static void putSubscription(Map<String, Object> columns, Optional<Subscription> subscription) {
        columns.put("endTime", subscription.map(paid -> paid.term().end()));
        columns.put("anchorDay", subscription.map(paid -> paid.anchor().dayOfMonth()));
        columns.put("anchorTime", subscription.map(paid -> paid.anchor().timeOfDay()));
        columns.put("policyId", subscription.map(paid -> paid.policy().id()));
        Optional<AutoRenewal> autoRenewal = subscription.map(Subscription::autoRenewal);
        columns.put("renewalStatus", autoRenewal.map(AutoRenewal::status));
        columns.put("cycleMonths", autoRenewal.flatMap(AutoRenewal::cycle));
        Optional<Charging> charging = autoRenewal.filter(Charging.class::isInstance).map(Charging.class::cast);
        columns.put("chargingSince", charging.map(Charging::since));
        columns.put("chargeFailedAt", charging.flatMap(Charging::failedAt));
        Optional<ScheduledChange> change = subscription.flatMap(Subscription::scheduledChange);
        columns.put("scheduledSpec", change.map(ScheduledChange::spec));
        columns.put("scheduledFor", change.map(ScheduledChange::effectiveAt));
        columns.put("scheduledBy", change.map(ScheduledChange::orderId));
        Optional<LifecycleProgress> progress = subscription.map(Subscription::progress);
        columns.put("lockedAt", progress.flatMap(LifecycleProgress::lockedAt));
        columns.put("remindedDays", progress.flatMap(LifecycleProgress::reminded));
        Optional<FinalNotice> notice = progress.flatMap(LifecycleProgress::finalNotice);
        columns.put("noticedAt", notice.map(FinalNotice::recordedAt));
        columns.put("releaseNotBefore", notice.map(FinalNotice::releaseAt));
        Optional<Deadlines> deadlines = subscription.map(Subscription::deadlines);
        columns.put("expiringAt", deadlines.map(Deadlines::expiringAt));
        columns.put("lockAt", deadlines.map(Deadlines::lockAt));
        columns.put("releaseAt", deadlines.map(Deadlines::releaseAt));
    }
}
