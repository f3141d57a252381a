package io.renewal.domain.order;

import static io.renewal.domain.Examples.ACME;
import static io.renewal.domain.Examples.PRICES;
import static io.renewal.domain.Examples.orderId;

import io.renewal.domain.Examples;
import io.renewal.domain.InstanceExample;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.order.Order.Paid;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.Order.RefundDue;
import io.renewal.domain.order.Order.Refunded;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.Tender.CardKeeping;
import io.renewal.domain.payment.WebAddress;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.Grant;
import io.renewal.domain.renewal.GrantRequest;
import io.renewal.domain.renewal.GrantRules;
import io.renewal.domain.renewal.RenewalDecision;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.domain.renewal.RenewalRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Orders on their way through the states, all for one example instance. */
public final class OrderExample {
    public static final UnpaidLifetime SEVEN_DAYS = new UnpaidLifetime(Duration.ofDays(7));

    /** A card of a customer who is not there. */
    public static final Tender CARD = Tender.Card.offSession(new CardId("card_1"));
    /** The provider's page. */
    public static final Tender PAGE = new Tender.Page(new WebAddress("https://shop.example/back"), CardKeeping.FORGOTTEN);

    private OrderExample() {}

    /** A renewal of {@code instance} for some months, with another spec or its own. */
    public static RenewalQuote quote(Instance instance, int months, Optional<SpecId> spec, Instant now) {
        RenewalDecision decision = new RenewalRules(instance, PRICES, Optional.empty()).decide(RenewalRequest.forQuote(months, spec), now);
        if (decision instanceof RenewalQuote quote) {
            return quote;
        }
        throw new AssertionError("refused: " + decision);
    }

    /** An order for what was quoted. */
    public static Unpaid placed(OrderId id, Instance instance, RenewalQuote quote, Instant now) {
        return Unpaid.placed(new OrderDetails(id, ACME, OrderOrigin.MANUAL, quote, now, SEVEN_DAYS.payBefore(instance, quote, now)));
    }

    /** An order to renew {@code instance} by one month. */
    public static Unpaid unpaid(Instance instance, Instant now) {
        return placed(orderId(1), instance, quote(instance, 1, Optional.empty(), now), now);
    }

    /** An order that grants days, as the operator may at any time before the horizon. */
    public static OrderDetails grant(Instance instance, int days, Instant now) {
        GrantRequest request = new GrantRequest(days, "an outage", InstanceExample.endOf(instance));
        if (new GrantRules(instance, Examples.CNY, Optional.empty()).decide(request, now) instanceof Grant grant) {
            return new OrderDetails(orderId(1), ACME, OrderOrigin.MANUAL, grant, now, now);
        }
        throw new AssertionError("refused");
    }

    public static Paying paying(Instance instance, Instant now) {
        return unpaid(instance, now).pay(CARD, now);
    }

    /** An order in a state, come there by the shortest way. */
    static Order in(OrderStatus status, Instance instance, Instant now) {
        return switch (status) {
            case UNPAID -> unpaid(instance, now);
            case PAYING -> paying(instance, now);
            case PAID -> paid(instance, now);
            case CANCELLED -> cancelled(instance, now);
            case REFUND_DUE -> refundDue(instance, now);
            case REFUNDED -> refunded(instance, now);
        };
    }

    static Paid paid(Instance instance, Instant now) {
        return paying(instance, now).paid(now);
    }

    static Cancelled cancelled(Instance instance, Instant now) {
        return unpaid(instance, now).cancel(CancellationReason.REQUESTED, now);
    }

    static RefundDue refundDue(Instance instance, Instant now) {
        return paying(instance, now).paidInVain(now);
    }

    static Refunded refunded(Instance instance, Instant now) {
        return refundDue(instance, now).refunded(PaymentMethod.CARD, now);
    }
}
