package io.renewal.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.PaymentAttempt.Ended;
import io.renewal.domain.pricing.Price;
import io.renewal.domain.pricing.PriceLine;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.Grant;
import io.renewal.domain.renewal.Purchase;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.domain.term.RenewalPeriod;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads orders. {@link OrderColumns} is the other direction. */
final class OrderRows {
    private OrderRows() {}

    static Order order(Row row) throws SQLException {
        OrderDetails details = details(row);
        AttemptRows attempts = AttemptRows.of(row.text("attempts"));
        List<Ended> ended = attempts.ended();
        return switch (row.word(OrderStatus.class, "status")) {
            case UNPAID -> new Order.Unpaid(details, ended);
            case PAYING -> new Order.Paying(details, ended, attempts.pending());
            case PAID -> new Order.Paid(details, ended, row.instant("paid_at"));
            case CANCELLED -> new Order.Cancelled(details, ended, row.word(CancellationReason.class, "cancellation_reason"),
                    row.instant("cancelled_at"));
            case REFUND_DUE -> new Order.RefundDue(details, ended, row.instant("refund_due_since"));
            case REFUNDED -> new Order.Refunded(details, ended, row.word(PaymentMethod.class, "refunded_by"), row.instant("refunded_at"));
        };
    }

    private static OrderDetails details(Row row) throws SQLException {
        return new OrderDetails(new OrderId(row.uuid("order_id")), new AccountId(row.text("account_id")),
                row.word(OrderOrigin.class, "origin"), purchase(row), row.instant("created_at"), row.instant("pay_before"));
    }

    private static Purchase purchase(Row row) throws SQLException {
        return switch (row.text("kind")) {
            case "Renewal" -> renewal(row);
            case "Grant" -> grant(row);
            case "SpecChange" -> specChange(row);
            case String other -> throw new IllegalStateException("this program knows no order of kind " + other);
        };
    }

    private static RenewalQuote renewal(Row row) throws SQLException {
        return new RenewalQuote(new InstanceId(row.text("instance_id")), RenewalPeriod.ofMonths(row.number("period_months")),
                new SpecId(row.text("spec")), row.instant("current_end_time"), row.instant("counts_from"), row.instant("new_end_time"),
                row.anchor(), price(row), new PriceListId(row.text("price_list_id")));
    }

    private static Grant grant(Row row) throws SQLException {
        return new Grant(new InstanceId(row.text("instance_id")), row.number("grant_days"), row.text("grant_reason"),
                new SpecId(row.text("spec")), row.instant("current_end_time"), row.instant("new_end_time"), row.anchor(), price(row));
    }

    private static SpecChange specChange(Row row) throws SQLException {
        return new SpecChange(new InstanceId(row.text("instance_id")), new SpecId(row.text("old_spec")), new SpecId(row.text("spec")),
                row.instant("priced_from"), row.instant("priced_until"), price(row), ShareRows.read(row.text("shares"), row.currency()),
                new PriceListId(row.text("price_list_id")));
    }

    private static Price price(Row row) throws SQLException {
        CurrencyUnit currency = row.currency();
        return new Price(row.money("price"), Json.items(row.text("lines")).map(line -> line(line, currency)).toList());
    }

    private static PriceLine line(JsonNode line, CurrencyUnit currency) {
        return new PriceLine(line.get("description").textValue(), Money.of(currency, new BigDecimal(line.get("amount").textValue())));
    }
}
