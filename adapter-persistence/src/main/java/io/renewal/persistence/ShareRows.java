package io.renewal.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.renewal.SpecChange.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What of the price of a spec change falls on which days, as one array beside it. */
final class ShareRows {
    private ShareRows() {}

    static String write(List<Share> shares) {
        ArrayNode array = Json.array();
        for (Share share : shares) {
            ObjectNode node = array.addObject().put("days", share.days()).put("amount", share.amount().getAmount().toPlainString());
            share.broughtBy().ifPresent(order -> node.put("orderId", order.toString()));
        }
        return array.toString();
    }

    static List<Share> read(String array, CurrencyUnit currency) {
        return Json.items(array).map(node -> share(node, currency)).toList();
    }

    private static Share share(JsonNode node, CurrencyUnit currency) {
        Optional<OrderId> order = Optional.ofNullable(node.get("orderId")).map(id -> new OrderId(UUID.fromString(id.textValue())));
        return new Share(order, node.get("days").intValue(), Money.of(currency, new BigDecimal(node.get("amount").textValue())));
    }
}
