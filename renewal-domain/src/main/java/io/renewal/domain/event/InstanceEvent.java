package io.renewal.domain.event;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.pricing.SpecId;
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
        };
    }

    /** The instance came under Renewal's care. It has no end time if it is paid by use. */
    record InstanceRegistered(SpecId spec, Optional<Instant> endTime) implements InstanceEvent {}

    /** A renewal was ordered and waits to be paid. */
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
}
