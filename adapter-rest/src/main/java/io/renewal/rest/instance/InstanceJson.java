package io.renewal.rest.instance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.renewal.application.port.in.InstanceView;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.BillingMethod;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.instance.ScheduledChange;
import io.renewal.domain.lifecycle.Deadlines;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.rest.event.EventJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An instance as it is answered.
 *
 * @param endTime none if it is paid by use; so are {@code autoRenewal} and {@code lifecycle}
 * @param timeline all that happened, the oldest first; only where one instance is asked for
 */
record InstanceJson(String instanceId, String accountId, String region, String engine, String spec, BillingMethod billingMethod,
        Instant termStart, @Nullable Instant endTime, InstanceStatus status, @Nullable Integer anchorDay,
        @Nullable AutoRenewalJson autoRenewal, @Nullable LifecycleJson lifecycle, @Nullable ScheduledChangeJson scheduledChange,
        @Nullable String openOrderId, @Nullable Instant releasedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<EventJson> timeline) {

    static InstanceJson of(InstanceView view, ChargeTimes times) {
        return withTimeline(view, times, null);
    }

    static InstanceJson of(InstanceView view, ChargeTimes times, List<RecordedEvent> events) {
        return withTimeline(view, times, events.stream().map(EventJson::of).toList());
    }

    private static InstanceJson withTimeline(InstanceView view, ChargeTimes times, @Nullable List<EventJson> timeline) {
        Instance instance = view.instance();
        String openOrder = view.openOrder().map(OrderId::toString).orElse(null);
        Instant released = instance.releasedAt().orElse(null);
        return switch (instance.plan()) {
            case Plan.Subscription plan ->
                new InstanceJson(instance.id().value(), instance.accountId().value(), instance.location().region(),
                        instance.location().engine(), instance.spec().value(), plan.billingMethod(), plan.term().start(), plan.term().end(),
                        view.status(), plan.anchor().dayOfMonth(), AutoRenewalJson.of(plan, times.nextAt(instance)), LifecycleJson.of(plan),
                        plan.scheduledChange().map(ScheduledChangeJson::of).orElse(null), openOrder, released, timeline);
            case Plan.PayAsYouGo plan -> new InstanceJson(instance.id().value(), instance.accountId().value(), instance.location().region(),
                    instance.location().engine(), instance.spec().value(), plan.billingMethod(), plan.since(), null, view.status(), null,
                    null,
                    null, null, openOrder, released, timeline);
        };
    }

    /** The standing instruction. */
    record AutoRenewalJson(RenewalStatus renewalStatus, @Nullable Integer periodMonths, @Nullable Instant nextAttemptAt) {
        static AutoRenewalJson of(Plan.Subscription plan, Optional<Instant> nextAttemptAt) {
            return new AutoRenewalJson(plan.autoRenewal().status(), plan.autoRenewal().cycle().map(RenewalPeriod::months).orElse(null),
                    nextAttemptAt.orElse(null));
        }
    }

    /**
     * What happens after the end time, and when.
     *
     * @param releaseAt the earliest release; what the final notice told, once it was given
     */
    record LifecycleJson(String policy, Instant expiringAt, Instant lockAt, Instant finalNoticeAt, Instant releaseAt) {
        static LifecycleJson of(Plan.Subscription plan) {
            Deadlines deadlines = plan.deadlines();
            return new LifecycleJson(plan.policy().id().value(), deadlines.expiringAt(), deadlines.lockAt(), deadlines.finalNoticeAt(),
                    plan.releaseAt());
        }
    }

    /** A spec that applies later. */
    record ScheduledChangeJson(String spec, Instant effectiveAt, String orderId) {
        static ScheduledChangeJson of(ScheduledChange change) {
            return new ScheduledChangeJson(change.spec().value(), change.effectiveAt(), change.orderId().toString());
        }
    }
}
