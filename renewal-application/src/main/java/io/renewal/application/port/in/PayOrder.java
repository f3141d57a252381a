package io.renewal.application.port.in;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.Tender;
import java.util.Set;

/**
 * Pays an order that waits to be paid. While a payment at the provider runs, the same way again starts no second one, and another way
 * withdraws it first; if it turns out paid, that payment counts.
 */
public interface PayOrder {
    Outcome<Result> pay(Command command, IdempotentRequest<Result> request);

    /** The ways in which orders can be paid here. */
    Set<PaymentMethod> offered();

    record Command(Caller caller, OrderId orderId, Tender payWith) {}

    sealed interface Result {
        record Paid(Order order) implements Result {}

        /** The payment has no end yet: the customer has something to do on its page, or the provider has not answered. */
        record Paying(Order order) implements Result {}

        /** The order still waits to be paid; its last attempt was declined. */
        record Declined(Order order) implements Result {}

        /** The order ended while the provider was asked: it was cancelled, or its money goes back. */
        record Ended(Order order) implements Result {}

        /** The order does not wait to be paid, or what it buys can no longer be done. */
        record NotPayable(Order order) implements Result {}

        record MethodNotOffered(PaymentMethod method) implements Result {}

        record OrderNotFound(OrderId orderId) implements Result {}
    }
}
