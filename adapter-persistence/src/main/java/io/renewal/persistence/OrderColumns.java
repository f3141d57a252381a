package io.renewal.persistence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.order.Order.Paid;
import io.renewal.domain.order.Order.RefundDue;
import io.renewal.domain.order.Order.Refunded;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.pricing.PriceLine;
import io.renewal.domain.order.OrderTransition;
import io.renewal.domain.renewal.Grant;
import io.renewal.domain.renewal.Prolonging;
import io.renewal.domain.renewal.Purchase;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.SpecChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An order as the parameters of the statements that write it; what it has not is empty. {@link OrderRows} reads it back. */
final class OrderColumns {
    private OrderColumns() {}

    /** All of it. */
    static Map<String, Object> of(Order order) {
        Map<String, Object> columns = details(order.details());
        columns.putAll(state(order));
        return columns;
    }

    /** What never changes. */
    private static Map<String, Object> details(OrderDetails details) {
        Purchase purchase = details.purchase();
        Map<String, Object> columns = new HashMap<>();
        columns.put("accountId", details.accountId());
        columns.put("orderId", details.id());
        columns.put("instanceId", details.instanceId());
        columns.put("origin", details.origin());
        columns.put("spec", purchase.spec());
        columns.put("price", details.price());
        columns.put("currency", details.price().getCurrencyUnit());
        columns.put("lines", lines(purchase.price().lines()));
        columns.put("createdAt", details.createdAt());
        columns.put("payBefore", details.payBefore());
        columns.put("kind", switch (purchase) {
            case RenewalQuote _ -> "Renewal";
            case Grant _ -> "Grant";
            case SpecChange _ -> "SpecChange";
        });
        putProlonging(columns, purchase instanceof Prolonging prolonging ? Optional.of(prolonging) : Optional.empty());
        putKind(columns, purchase);
        return columns;
    }

    private static void putProlonging(Map<String, Object> columns, Optional<Prolonging> prolonging) {
        columns.put("currentEndTime", prolonging.map(Prolonging::currentEndTime));
        columns.put("countsFrom", prolonging.map(Prolonging::countsFrom));
        columns.put("newEndTime", prolonging.map(Prolonging::newEndTime));
        columns.put("anchorDay", prolonging.map(bought -> bought.anchor().dayOfMonth()));
        columns.put("anchorTime", prolonging.map(bought -> bought.anchor().timeOfDay()));
    }

    private static void putKind(Map<String, Object> columns, Purchase purchase) {
        Optional<RenewalQuote> renewal = purchase instanceof RenewalQuote quote ? Optional.of(quote) : Optional.empty();
        Optional<Grant> grant = purchase instanceof Grant given ? Optional.of(given) : Optional.empty();
        Optional<SpecChange> change = purchase instanceof SpecChange changed ? Optional.of(changed) : Optional.empty();
        columns.put("periodMonths", renewal.map(RenewalQuote::period));
        columns.put("priceListId", renewal.map(RenewalQuote::priceListId).or(() -> change.map(SpecChange::priceListId)));
        columns.put("grantDays", grant.map(Grant::days));
        columns.put("grantReason", grant.map(Grant::reason));
        columns.put("oldSpec", change.map(SpecChange::oldSpec));
        columns.put("pricedFrom", change.map(SpecChange::pricedFrom));
        columns.put("pricedUntil", change.map(SpecChange::endTime));
        columns.put("shares", change.map(changed -> ShareRows.write(changed.shares())));
    }

    private static String lines(List<PriceLine> lines) {
        ArrayNode array = Json.array();
        for (PriceLine line : lines) {
            array.addObject().put("description", line.description()).put("amount", line.amount().getAmount().toPlainString());
        }
        return array.toString();
    }

    /** How it stands now, and in which states it may be recorded before. */
    static Map<String, Object> change(Order order) {
        Map<String, Object> columns = state(order);
        columns.put("accountId", order.details().accountId());
        columns.put("orderId", order.id());
        columns.put("predecessors",
                OrderTransition.predecessorsOf(order.status()).stream().map(Words::of).collect(Collectors.joining(" ")));
        return columns;
    }

    /** How it stands. */
    private static Map<String, Object> state(Order order) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("status", order.status());
        columns.put("paidAt", order instanceof Paid paid ? Optional.of(paid.paidAt()) : Optional.empty());
        columns.put("cancelledAt", order instanceof Cancelled cancelled ? Optional.of(cancelled.cancelledAt()) : Optional.empty());
        columns.put("cancellationReason", order instanceof Cancelled cancelled ? Optional.of(cancelled.reason()) : Optional.empty());
        columns.put("refundDueSince", order instanceof RefundDue due ? Optional.of(due.dueSince()) : Optional.empty());
        columns.put("refundedBy", order instanceof Refunded refunded ? Optional.of(refunded.way()) : Optional.empty());
        columns.put("refundedAt", order instanceof Refunded refunded ? Optional.of(refunded.refundedAt()) : Optional.empty());
        return columns;
    }
}
