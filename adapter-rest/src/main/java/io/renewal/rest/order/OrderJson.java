package io.renewal.rest.order;

import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.renewal.RenewalQuote;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An order as it is answered. */
record OrderJson(String orderId, Kind kind, String instanceId, String accountId, OrderOrigin origin, OrderStatus status, int periodMonths,
        String spec, Instant currentEndTime, Instant newEndTime, Money price, List<LineJson> lines, String priceListId, Instant createdAt,
        Instant payBefore, @Nullable Instant paidAt, @Nullable Instant cancelledAt, @Nullable CancellationReason cancellationReason,
        List<PaymentJson> payments) {

    /** What an order buys. */
    enum Kind {
        RENEWAL
    }

    static OrderJson of(Order order) {
        return switch (order) {
            case Order.Paid paid -> of(order, paid.paidAt(), null, null);
            case Order.Cancelled cancelled -> of(order, null, cancelled.cancelledAt(), cancelled.reason());
            default -> of(order, null, null, null);
        };
    }

    private static OrderJson of(Order order, @Nullable Instant paidAt, @Nullable Instant cancelledAt, @Nullable CancellationReason reason) {
        OrderDetails details = order.details();
        return switch (details.purchase()) {
            case RenewalQuote quote -> new OrderJson(order.id().toString(), Kind.RENEWAL, quote.instanceId().value(),
                    details.accountId().value(), details.origin(), order.status(), quote.period().months(), quote.spec().value(),
                    quote.currentEndTime(), quote.newEndTime(), quote.price().total(), LineJson.of(quote.price()),
                    quote.priceListId().value(), details.createdAt(), details.payBefore(), paidAt, cancelledAt, reason,
                    order.attempts().stream().map(PaymentJson::of).toList());
        };
    }
}
