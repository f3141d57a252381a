package io.renewal.rest.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.ReleaseCause;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.RefundReason;
import io.renewal.domain.payment.PaymentMethod;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What only one type of event has. Each record is named as its type is on the wire; the OpenAPI document makes of it the schema and the
 * webhook of that type. Consumers are promised these fields: some may be added, none is taken away or changes its meaning.
 */
public sealed interface EventData {
    /** What an event has of its own. */
    static EventData of(InstanceEvent event) {
        return switch (event) {
            case InstanceEvent.InstanceRegistered e -> new InstanceRegistered(e.spec().value(), e.endTime().orElse(null));
            case InstanceEvent.OrderPlaced e -> new OrderPlaced(e.orderId().toString(), e.origin(), e.price(), e.payBefore());
            case InstanceEvent.OrderCancelled e -> new OrderCancelled(e.orderId().toString(), e.reason());
            case InstanceEvent.PaymentDeclined e -> new PaymentDeclined(e.orderId().toString(), e.reason());
            case InstanceEvent.InstanceRenewed e -> new InstanceRenewed(e.orderId().toString(), e.origin(), e.oldEndTime(), e.newEndTime(),
                    e.spec().value(), e.specFrom(), e.price());
            case InstanceEvent.DaysGranted e -> new DaysGranted(e.orderId().toString(), e.days(), e.reason(), e.oldEndTime(),
                    e.newEndTime());
            case InstanceEvent.RenewalGivenBack e -> new RenewalGivenBack(e.orderId().toString(), e.oldEndTime(), e.newEndTime(),
                    e.spec().value());
            case InstanceEvent.OrderRefundDue e -> new OrderRefundDue(e.orderId().toString(), e.amount(), e.reason());
            case InstanceEvent.OrderRefunded e -> new OrderRefunded(e.orderId().toString(), e.amount(), e.method());
            case InstanceEvent.SpecChanged e -> new SpecChanged(e.orderId().toString(), e.oldSpec().value(), e.newSpec().value());
            case InstanceEvent.AutoRenewalSet e -> new AutoRenewalSet(e.status(), e.cycle().map(RenewalPeriod::months).orElse(null),
                    e.nextAttemptAt().orElse(null));
            case InstanceEvent.AutoRenewalFailed e -> new AutoRenewalFailed(e.orderId().map(OrderId::toString).orElse(null), e.reason(),
                    e.nextAttemptAt());
            case InstanceEvent.RenewalReminded e -> new RenewalReminded(e.endTime(), e.renewalStatus());
            case InstanceEvent.InstanceLocked e -> new InstanceLocked(e.endTime(), e.releaseAt());
            case InstanceEvent.FinalNoticeGiven e -> new FinalNoticeGiven(e.endTime(), e.releaseAt());
            case InstanceEvent.InstanceUnlocked e -> new InstanceUnlocked(e.orderId().toString(), e.newEndTime());
            case InstanceEvent.InstanceReleased e -> released(e.endTime().orElse(null), e.cause());
        };
    }

    private static InstanceReleased released(@Nullable Instant endTime, ReleaseCause cause) {
        return switch (cause) {
            case ReleaseCause.ByPolicy _ -> new InstanceReleased(endTime, ReleasedBy.POLICY, null);
            case ReleaseCause.ByOperator operator -> new InstanceReleased(endTime, ReleasedBy.OPERATOR, operator.reason());
        };
    }

    /** Without an end time if it is paid by use. */
    @Schema(description = "An instance was registered.")
    record InstanceRegistered(String spec, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant endTime) implements EventData {}

    /** At {@code payBefore} it ends by itself. */
    @Schema(description = "A renewal, or a dearer spec, was ordered and waits to be paid.")
    record OrderPlaced(String orderId, OrderOrigin origin, Money price, Instant payBefore) implements EventData {}

    /** With the reason why. */
    @Schema(description = "An order ended without being paid.")
    record OrderCancelled(String orderId, CancellationReason reason) implements EventData {}

    /** The reason is a stable code. */
    @Schema(description = "A payment was declined; its order still waits to be paid.")
    record PaymentDeclined(String orderId, String reason) implements EventData {}

    /** The spec of the new term applies from {@code specFrom}, which may be the old end time. */
    @Schema(description = "An order was paid and the term prolonged.")
    record InstanceRenewed(String orderId, OrderOrigin origin, Instant oldEndTime, Instant newEndTime, String spec, Instant specFrom,
            Money price) implements EventData {}

    /** With the reason that the operator gave. */
    @Schema(description = "The operator granted days: the term is prolonged without a price.")
    record DaysGranted(String orderId, int days, String reason, Instant oldEndTime, Instant newEndTime) implements EventData {}

    /** The instance goes on with {@code spec} at its end: what the renewal may have scheduled is dropped. */
    @Schema(description = "A paid renewal was given back before its time began: the end is the old one again, and the money is owed.")
    record RenewalGivenBack(String orderId, Instant oldEndTime, Instant newEndTime, String spec) implements EventData {}

    /** It was paid in vain, or after the order had ended. An {@code OrderRefunded} follows. */
    @Schema(description = "An order was paid that could not be carried out any more: its money is owed.")
    record OrderRefundDue(String orderId, Money amount, RefundReason reason) implements EventData {}

    /** By the way that {@code method} names. */
    @Schema(description = "The money of an order was given back.")
    record OrderRefunded(String orderId, Money amount, PaymentMethod method) implements EventData {}

    /** The one event to resize on, whether the change was scheduled or applies at once. */
    @Schema(description = "Another spec applies from now on.")
    record SpecChanged(String orderId, String oldSpec, String newSpec) implements EventData {}

    /** With a period and a next attempt if it is to be renewed automatically. */
    @Schema(description = "What is to happen when the end comes near was said anew.")
    record AutoRenewalSet(RenewalStatus renewalStatus, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer periodMonths,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant nextAttemptAt) implements EventData {}

    /** Told once for an end time; it is tried again daily. With an order if it came to one. The reason is a stable code. */
    @Schema(description = "An automatic renewal failed for the first time.")
    record AutoRenewalFailed(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String orderId, String reason, Instant nextAttemptAt)
            implements
                EventData {}

    /** Some days before {@code endTime}. */
    @Schema(description = "The end comes near.")
    record RenewalReminded(Instant endTime, RenewalStatus renewalStatus) implements EventData {}

    /** Released at {@code releaseAt} at the earliest. */
    @Schema(description = "The term ran out: the instance keeps its data and serves nobody.")
    record InstanceLocked(Instant endTime, Instant releaseAt) implements EventData {}

    /** What is told here holds: the instance is not released before {@code releaseAt}. */
    @Schema(description = "The final notice: without a renewal the instance is released.")
    record FinalNoticeGiven(Instant endTime, Instant releaseAt) implements EventData {}

    /** By a late renewal or a grant. */
    @Schema(description = "A locked instance was prolonged and serves again.")
    record InstanceUnlocked(String orderId, Instant newEndTime) implements EventData {}

    /** With a reason if the operator released it; without an end time if it was paid by use. */
    @Schema(description = "The instance is gone, with its data.")
    record InstanceReleased(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant endTime, ReleasedBy releasedBy,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) implements EventData {}

    /** Who or what ended an instance. */
    enum ReleasedBy {
        /** Time, by the lifecycle policy. */
        POLICY,
        /** The operator, early. */
        OPERATOR
    }
}
