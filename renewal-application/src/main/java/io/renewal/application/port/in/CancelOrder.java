package io.renewal.application.port.in;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.domain.giveback.GiveBackDecision;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;

/** Ends an order that waits to be paid, withdraws a payment that runs if it still can be, or gives back a renewal that was paid and has not begun. */
public interface CancelOrder {
    Outcome<Result> cancel(Command command, IdempotentRequest<Result> request);

    record Command(Caller caller, OrderId orderId, Ending ending) {}

    /** What the caller agrees to. An order may be paid while they make up their mind. */
    enum Ending {
        /** To end it, if it is not paid. */
        CANCEL,
        /** To give it back, if it is paid. */
        GIVE_BACK,
        /** To whichever of these it takes. */
        EITHER
    }

    sealed interface Result {
        record Cancelled(Order order) implements Result {}

        /** It ends once the provider has said that the payment that runs is withdrawn; if it turns out paid, the order stands. */
        record Cancelling(Order order) implements Result {}

        /** It could not be ended any more: it was paid first, and nobody has agreed to give it back. */
        record Stands(Order order) implements Result {}

        /** The end is the old one again, and the money on the balance, or owed until the provider has given it back. */
        record GivenBack(Order order) implements Result {}

        record NotGivenBack(Order order, GiveBackDecision.Refused reason) implements Result {}

        record NotCancellable(Order order) implements Result {}

        record OrderNotFound(OrderId orderId) implements Result {}
    }
}
