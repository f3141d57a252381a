package io.renewal.application.port.in;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;

/** Pays an order that waits to be paid. */
public interface PayOrder {
    Outcome<Result> pay(Command command, IdempotentRequest<Result> request);

    record Command(Caller caller, OrderId orderId, PayWith payWith) {}

    sealed interface Result {
        record Paid(Order order) implements Result {}

        /** The order still waits to be paid; its last attempt was declined. */
        record Declined(Order order) implements Result {}

        /** The order does not wait to be paid, or what it buys can no longer be done. */
        record NotPayable(Order order) implements Result {}

        record OrderNotFound(OrderId orderId) implements Result {}
    }
}
