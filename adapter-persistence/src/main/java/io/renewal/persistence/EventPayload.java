package io.renewal.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.AutoRenewalFailed;
import io.renewal.domain.event.InstanceEvent.AutoRenewalSet;
import io.renewal.domain.event.InstanceEvent.RenewalReminded;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.domain.event.InstanceEvent.DaysGranted;
import io.renewal.domain.event.InstanceEvent.FinalNoticeGiven;
import io.renewal.domain.event.InstanceEvent.InstanceLocked;
import io.renewal.domain.event.InstanceEvent.InstanceReleased;
import io.renewal.domain.event.InstanceEvent.InstanceUnlocked;
import io.renewal.domain.event.InstanceEvent.SpecChanged;
import io.renewal.domain.event.InstanceEvent.InstanceRegistered;
import io.renewal.domain.event.InstanceEvent.InstanceRenewed;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.event.InstanceEvent.OrderPlaced;
import io.renewal.domain.event.InstanceEvent.OrderRefundDue;
import io.renewal.domain.event.InstanceEvent.OrderRefunded;
import io.renewal.domain.event.InstanceEvent.PaymentDeclined;
import io.renewal.domain.event.InstanceEvent.RenewalGivenBack;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.RefundReason;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.pricing.SpecId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Events as JSON, in the shape that consumers are promised: names in camelCase, instants as RFC 3339 in UTC, money as
 * {@code {"amount": "612.00", "currency": "CNY"}}. Written out field by field, so that renaming something in the domain changes nothing
 * that was promised. Fields may be added; none is taken away or changes its meaning.
 */
final class EventPayload {
    private EventPayload() {}

    static ObjectNode write(InstanceEvent event) {
        return switch (event) {
            case InstanceRegistered e ->
                Json.object().put("spec", e.spec().value()).put("endTime", e.endTime().map(Instant::toString).orElse(null));
            case OrderPlaced e -> ordered(e.orderId()).put("origin", Words.of(e.origin())).put("payBefore", e.payBefore().toString())
                    .set("price", money(e.price()));
            case OrderCancelled e -> ordered(e.orderId()).put("reason", Words.of(e.reason()));
            case PaymentDeclined e -> ordered(e.orderId()).put("reason", e.reason());
            case InstanceRenewed e -> ordered(e.orderId()).put("origin", Words.of(e.origin())).put("oldEndTime", e.oldEndTime().toString())
                    .put("newEndTime", e.newEndTime().toString()).put("spec", e.spec().value()).put("specFrom", e.specFrom().toString())
                    .set("price", money(e.price()));
            case DaysGranted e -> ordered(e.orderId()).put("days", e.days()).put("reason", e.reason())
                    .put("oldEndTime", e.oldEndTime().toString()).put("newEndTime", e.newEndTime().toString());
            case RenewalGivenBack e -> ordered(e.orderId()).put("oldEndTime", e.oldEndTime().toString())
                    .put("newEndTime", e.newEndTime().toString()).put("spec", e.spec().value());
            case OrderRefundDue e -> ordered(e.orderId()).put("reason", Words.of(e.reason())).set("amount", money(e.amount()));
            case OrderRefunded e -> ordered(e.orderId()).put("method", Words.of(e.method())).set("amount", money(e.amount()));
            case SpecChanged e -> ordered(e.orderId()).put("oldSpec", e.oldSpec().value()).put("newSpec", e.newSpec().value());
            case AutoRenewalSet e -> Json.object().put("renewalStatus", Words.of(e.status()))
                    .put("periodMonths", e.cycle().map(RenewalPeriod::months).orElse(null))
                    .put("nextAttemptAt", e.nextAttemptAt().map(Instant::toString).orElse(null));
            case AutoRenewalFailed e -> Json.object().put("orderId", e.orderId().map(OrderId::toString).orElse(null))
                    .put("reason", e.reason()).put("nextAttemptAt", e.nextAttemptAt().toString());
            case RenewalReminded e ->
                Json.object().put("endTime", e.endTime().toString()).put("renewalStatus", Words.of(e.renewalStatus()));
            case InstanceLocked e -> ending(e.endTime(), e.releaseAt());
            case FinalNoticeGiven e -> ending(e.endTime(), e.releaseAt());
            case InstanceUnlocked e -> ordered(e.orderId()).put("newEndTime", e.newEndTime().toString());
            case InstanceReleased e -> ReleasePayload.write(e);
        };
    }

    static InstanceEvent read(String type, JsonNode json) {
        return switch (type) {
            case "InstanceRegistered" ->
                new InstanceRegistered(spec(json), Optional.ofNullable(json.get("endTime").textValue()).map(Instant::parse));
            case "OrderPlaced" -> new OrderPlaced(orderId(json), origin(json), price(json), instant(json, "payBefore"));
            case "OrderCancelled" -> new OrderCancelled(orderId(json), Words.constant(CancellationReason.class, text(json, "reason")));
            case "PaymentDeclined" -> new PaymentDeclined(orderId(json), text(json, "reason"));
            case "InstanceRenewed" -> new InstanceRenewed(orderId(json), origin(json), instant(json, "oldEndTime"),
                    instant(json, "newEndTime"), spec(json), instant(json, "specFrom"), price(json));
            case "DaysGranted" -> new DaysGranted(orderId(json), json.get("days").intValue(), text(json, "reason"),
                    instant(json, "oldEndTime"), instant(json, "newEndTime"));
            case "RenewalGivenBack" ->
                new RenewalGivenBack(orderId(json), instant(json, "oldEndTime"), instant(json, "newEndTime"), spec(json));
            case "OrderRefundDue" -> new OrderRefundDue(orderId(json), money(json.get("amount")),
                    Words.constant(RefundReason.class, text(json, "reason")));
            case "OrderRefunded" -> new OrderRefunded(orderId(json), money(json.get("amount")),
                    Words.constant(PaymentMethod.class, text(json, "method")));
            case "SpecChanged" ->
                new SpecChanged(orderId(json), new SpecId(text(json, "oldSpec")), new SpecId(text(json, "newSpec")));
            case "AutoRenewalSet" -> new AutoRenewalSet(renewalStatus(json),
                    Optional.ofNullable(json.get("periodMonths").numberValue()).map(Number::intValue).map(RenewalPeriod::ofMonths),
                    Optional.ofNullable(json.get("nextAttemptAt").textValue()).map(Instant::parse));
            case "AutoRenewalFailed" ->
                new AutoRenewalFailed(Optional.ofNullable(json.get("orderId").textValue()).map(UUID::fromString).map(OrderId::new),
                        text(json, "reason"), instant(json, "nextAttemptAt"));
            case "RenewalReminded" -> new RenewalReminded(instant(json, "endTime"), renewalStatus(json));
            case "InstanceLocked" -> new InstanceLocked(instant(json, "endTime"), instant(json, "releaseAt"));
            case "FinalNoticeGiven" -> new FinalNoticeGiven(instant(json, "endTime"), instant(json, "releaseAt"));
            case "InstanceUnlocked" -> new InstanceUnlocked(orderId(json), instant(json, "newEndTime"));
            case "InstanceReleased" -> ReleasePayload.read(json);
            default -> throw new IllegalStateException("this program knows no event of type " + type);
        };
    }

    private static ObjectNode ordered(OrderId id) {
        return Json.object().put("orderId", id.toString());
    }

    private static ObjectNode ending(Instant endTime, Instant releaseAt) {
        return Json.object().put("endTime", endTime.toString()).put("releaseAt", releaseAt.toString());
    }

    private static ObjectNode money(Money money) {
        return Json.object().put("amount", money.getAmount().toPlainString()).put("currency", money.getCurrencyUnit().getCode());
    }

    private static Money price(JsonNode json) {
        return money(json.get("price"));
    }

    private static Money money(JsonNode json) {
        return Money.of(CurrencyUnit.of(text(json, "currency")), new BigDecimal(text(json, "amount")));
    }

    private static OrderId orderId(JsonNode json) {
        return new OrderId(UUID.fromString(text(json, "orderId")));
    }

    private static OrderOrigin origin(JsonNode json) {
        return Words.constant(OrderOrigin.class, text(json, "origin"));
    }

    private static RenewalStatus renewalStatus(JsonNode json) {
        return Words.constant(RenewalStatus.class, text(json, "renewalStatus"));
    }

    private static SpecId spec(JsonNode json) {
        return new SpecId(text(json, "spec"));
    }

    private static Instant instant(JsonNode json, String name) {
        return Instant.parse(text(json, name));
    }

    private static String text(JsonNode json, String name) {
        return json.get(name).textValue();
    }
}
