package io.renewal.domain.event;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.ReleaseCause;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.RefundReason;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** What happened to an instance. Written in the transaction that made it so, and so never told of what was not committed. */
public sealed interface InstanceEvent {
    /** The name that consumers know this kind of event by. It is promised to them: renaming a class here must not change it. */
    default String type() {
        return switch (this) {
            case InstanceRegistered _ -> "InstanceRegistered";
            case OrderPlaced _ -> "OrderPlaced";
            case OrderCancelled _ -> "OrderCancelled";
            case PaymentDeclined _ -> "PaymentDeclined";
            case InstanceRenewed _ -> "InstanceRenewed";
            case DaysGranted _ -> "DaysGranted";
            case RenewalGivenBack _ -> "RenewalGivenBack";
            case OrderRefundDue _ -> "OrderRefundDue";
            case OrderRefunded _ -> "OrderRefunded";
            case SpecChanged _ -> "SpecChanged";
            case AutoRenewalSet _ -> "AutoRenewalSet";
            case AutoRenewalFailed _ -> "AutoRenewalFailed";
            case RenewalReminded _ -> "RenewalReminded";
            case InstanceLocked _ -> "InstanceLocked";
            case FinalNoticeGiven _ -> "FinalNoticeGiven";
            case InstanceUnlocked _ -> "InstanceUnlocked";
            case InstanceReleased _ -> "InstanceReleased";
        };
    }

    /** The instance came under Renewal's care. It has no end time if it is paid by use. */
    record InstanceRegistered(SpecId spec, Optional<Instant> endTime) implements InstanceEvent {}

    /** A renewal or a dearer spec was ordered and waits to be paid. */
    record OrderPlaced(OrderId orderId, OrderOrigin origin, Money price, Instant payBefore) implements InstanceEvent {}

    /** An order ended without being paid. */
    record OrderCancelled(OrderId orderId, CancellationReason reason) implements InstanceEvent {}

    /** A payment was declined; its order still waits to be paid. */
    record PaymentDeclined(OrderId orderId, String reason) implements InstanceEvent {}

    /**
     * An order was paid and the term prolonged.
     *
     * @param spec the spec of the new term
     * @param specFrom from when that spec applies: a scheduled change's time, or that of this event; UTC
     */
    record InstanceRenewed(OrderId orderId, OrderOrigin origin, Instant oldEndTime, Instant newEndTime, SpecId spec, Instant specFrom,
            Money price) implements InstanceEvent {}

    /** The operator granted days, and the term was prolonged by them. */
    record DaysGranted(OrderId orderId, int days, String reason, Instant oldEndTime, Instant newEndTime) implements InstanceEvent {}

    /**
     * A renewal was given back before its time began, and the end moved back. Its money is owed from now on.
     *
     * @param oldEndTime where the renewal led
     * @param newEndTime where it had come from
     * @param spec what the instance now goes on with at the end: not what the renewal may have scheduled
     */
    record RenewalGivenBack(OrderId orderId, Instant oldEndTime, Instant newEndTime, SpecId spec) implements InstanceEvent {}

    /** The money of an order is owed back, though nobody asked for it: it bought nothing. */
    record OrderRefundDue(OrderId orderId, Money amount, RefundReason reason) implements InstanceEvent {}

    /**
     * The money of an order was given back.
     *
     * @param method the way it went
     */
    record OrderRefunded(OrderId orderId, Money amount, PaymentMethod method) implements InstanceEvent {}

    /**
     * Another spec applies from now on: the one event to resize by, whether the spec waited for its time or was bought to apply at once.
     *
     * @param orderId the order that bought it
     */
    record SpecChanged(OrderId orderId, SpecId oldSpec, SpecId newSpec) implements InstanceEvent {}

    /**
     * The customer gave another standing instruction.
     *
     * @param cycle what each automatic renewal buys, if it is one
     * @param nextAttemptAt when the first is tried
     */
    record AutoRenewalSet(RenewalStatus status, Optional<RenewalPeriod> cycle, Optional<Instant> nextAttemptAt) implements InstanceEvent {}

    /**
     * An automatic renewal was tried for an end time for the first time, and failed. Later failures for the same end are not told.
     *
     * @param orderId the order that was tried, if it came to one
     * @param reason a stable code: why the last payment was declined, or why nothing could be ordered
     * @param nextAttemptAt when it is tried again
     */
    record AutoRenewalFailed(Optional<OrderId> orderId, String reason, Instant nextAttemptAt) implements InstanceEvent {}

    /** The customer is to be reminded of the end time. */
    record RenewalReminded(Instant endTime, RenewalStatus renewalStatus) implements InstanceEvent {}

    /**
     * The instance keeps its data and serves nobody from now on.
     *
     * @param releaseAt the earliest release as it is foreseen now; the final notice fixes it
     */
    record InstanceLocked(Instant endTime, Instant releaseAt) implements InstanceEvent {}

    /**
     * The customer is to be told that the instance goes.
     *
     * @param releaseAt it is not released before this, UTC
     */
    record FinalNoticeGiven(Instant endTime, Instant releaseAt) implements InstanceEvent {}

    /** A locked instance serves again: an order prolonged its term. */
    record InstanceUnlocked(OrderId orderId, Instant newEndTime) implements InstanceEvent {}

    /** The instance is gone, with its data. It had no end time if it was paid by use. */
    record InstanceReleased(Optional<Instant> endTime, ReleaseCause cause) implements InstanceEvent {}
}
