package io.renewal.application.port.in;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;

/** Ends an order that waits to be paid, or whose payment can still be withdrawn. */
public interface CancelOrder {
    Outcome<Result> cancel(Caller caller, OrderId orderId, IdempotentRequest<Result> request);

    sealed interface Result {
        record Cancelled(Order order) implements Result {}

        /** It ends once the provider has said that the payment that runs is withdrawn; if it turns out paid, the order stands. */
        record Cancelling(Order order) implements Result {}

        record NotCancellable(Order order) implements Result {}

        record OrderNotFound(OrderId orderId) implements Result {}
    }
}
