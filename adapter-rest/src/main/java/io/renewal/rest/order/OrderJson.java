package io.renewal.rest.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.renewal.Grant;
import io.renewal.domain.renewal.Prolonging;
import io.renewal.domain.renewal.Purchase;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.rest.payment.PaymentJson;
import io.renewal.domain.renewal.SpecChange;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is answered.
 *
 * @param periodMonths only of a renewal
 * @param days only of a grant, as is {@code reason}
 * @param oldSpec only of a spec change; that has no {@code currentEndTime} and no {@code newEndTime}, as it moves none
 * @param price negative for what a spec change gives back
 * @param priceListId of all that has a price
 * @param refundedBy the way that the money went back
 * @param paymentUrl where the customer goes on to pay, only while they have to
 */
record OrderJson(String orderId, Kind kind, String instanceId, String accountId, OrderOrigin origin, OrderStatus status,
        @Nullable Integer periodMonths, @Nullable Integer days, @Nullable String reason, @Nullable String oldSpec, String spec,
        @Nullable Instant currentEndTime, @Nullable Instant newEndTime, Money price, List<LineJson> lines, @Nullable String priceListId,
        Instant createdAt, Instant payBefore, @Nullable Instant paidAt, @Nullable Instant cancelledAt,
        @Nullable CancellationReason cancellationReason, @Nullable Instant refundDueSince, @Nullable PaymentMethod refundedBy,
        @Nullable Instant refundedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String paymentUrl, List<PaymentJson> payments) {

    /** What an order buys. */
    enum Kind {
        RENEWAL, GRANT, SPEC_CHANGE
    }

    /** What became of an order, and when. */
    private record Course(@Nullable Instant paidAt, @Nullable Instant cancelledAt, @Nullable CancellationReason reason,
            @Nullable Instant refundDueSince, @Nullable PaymentMethod refundedBy, @Nullable Instant refundedAt) {
        static Course of(Order order) {
            return switch (order) {
                case Order.Unpaid _,Order.Paying _ -> new Course(null, null, null, null, null, null);
                case Order.Paid paid -> new Course(paid.paidAt(), null, null, null, null, null);
                case Order.Cancelled cancelled -> new Course(null, cancelled.cancelledAt(), cancelled.reason(), null, null, null);
                case Order.RefundDue due -> new Course(null, null, null, due.dueSince(), null, null);
                case Order.Refunded refunded -> new Course(null, null, null, null, refunded.way(), refunded.refundedAt());
            };
        }
    }

    static OrderJson of(Order order) {
        OrderDetails details = order.details();
        List<PaymentJson> payments = order.attempts().stream().map(PaymentJson::of).toList();
        Purchase purchase = details.purchase();
        Optional<RenewalQuote> renewal = as(RenewalQuote.class, purchase);
        Optional<Grant> grant = as(Grant.class, purchase);
        Optional<SpecChange> change = as(SpecChange.class, purchase);
        Optional<Prolonging> prolonging = as(Prolonging.class, purchase);
        Course course = Course.of(order);
        return new OrderJson(order.id().toString(), kind(purchase), details.instanceId().value(), details.accountId().value(),
                details.origin(), order.status(), renewal.map(quote -> quote.period().months()).orElse(null),
                grant.map(Grant::days).orElse(null), grant.map(Grant::reason).orElse(null),
                change.map(changed -> changed.oldSpec().value()).orElse(null), purchase.spec().value(),
                prolonging.map(Prolonging::currentEndTime).orElse(null), prolonging.map(Prolonging::newEndTime).orElse(null),
                details.price(), LineJson.of(purchase.price()),
                renewal.map(RenewalQuote::priceListId).or(() -> change.map(SpecChange::priceListId)).map(PriceListId::value).orElse(null),
                details.createdAt(), details.payBefore(), course.paidAt(), course.cancelledAt(), course.reason(), course.refundDueSince(),
                course.refundedBy(), course.refundedAt(),
                payments.stream().map(PaymentJson::paymentUrl).filter(Objects::nonNull).findAny().orElse(null), payments);
    }

    private static <P extends Purchase> Optional<P> as(Class<P> kind, Purchase purchase) {
        return Optional.of(purchase).filter(kind::isInstance).map(kind::cast);
    }

    private static Kind kind(Purchase purchase) {
        return switch (purchase) {
            case RenewalQuote _ -> Kind.RENEWAL;
            case Grant _ -> Kind.GRANT;
            case SpecChange _ -> Kind.SPEC_CHANGE;
        };
    }
}
