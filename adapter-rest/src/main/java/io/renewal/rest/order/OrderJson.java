package io.renewal.rest.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.renewal.Grant;
import io.renewal.domain.renewal.Purchase;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.rest.payment.PaymentJson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is answered.
 *
 * @param periodMonths of a renewal, as is {@code priceListId}
 * @param days of a grant, as is {@code reason}
 * @param paymentUrl where the customer goes on to pay, only while they have to
 */
record OrderJson(String orderId, Kind kind, String instanceId, String accountId, OrderOrigin origin, OrderStatus status,
        @Nullable Integer periodMonths, @Nullable Integer days, @Nullable String reason, String spec, Instant currentEndTime,
        Instant newEndTime, Money price, List<LineJson> lines, @Nullable String priceListId, Instant createdAt, Instant payBefore,
        @Nullable Instant paidAt, @Nullable Instant cancelledAt, @Nullable CancellationReason cancellationReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String paymentUrl, List<PaymentJson> payments) {

    /** What an order buys. */
    enum Kind {
        RENEWAL, GRANT
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
        List<PaymentJson> payments = order.attempts().stream().map(PaymentJson::of).toList();
        Purchase purchase = details.purchase();
        Optional<RenewalQuote> renewal = purchase instanceof RenewalQuote quote ? Optional.of(quote) : Optional.empty();
        Optional<Grant> grant = purchase instanceof Grant given ? Optional.of(given) : Optional.empty();
        return new OrderJson(order.id().toString(), kind(purchase), details.instanceId().value(), details.accountId().value(),
                details.origin(), order.status(), renewal.map(quote -> quote.period().months()).orElse(null),
                grant.map(Grant::days).orElse(null), grant.map(Grant::reason).orElse(null), purchase.spec().value(),
                purchase.currentEndTime(), purchase.newEndTime(), details.price(), LineJson.of(purchase.price()),
                renewal.map(quote -> quote.priceListId().value()).orElse(null), details.createdAt(), details.payBefore(), paidAt,
                cancelledAt, reason, payments.stream().map(PaymentJson::paymentUrl).filter(Objects::nonNull).findAny().orElse(null),
                payments);
    }

    private static Kind kind(Purchase purchase) {
        return switch (purchase) {
            case RenewalQuote _ -> Kind.RENEWAL;
            case Grant _ -> Kind.GRANT;
        };
    }
}
