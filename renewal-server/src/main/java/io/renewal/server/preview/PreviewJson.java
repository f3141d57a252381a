package io.renewal.server.preview;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.application.port.in.PreviewAutoRenewal.Fate;
import io.renewal.application.port.in.PreviewAutoRenewal.Preview;
import io.renewal.application.port.in.PreviewAutoRenewal.Totals;

/** What would be charged, for machines. Amounts are texts, as in the API. */
final class PreviewJson {
    private PreviewJson() {}

    static ObjectNode of(Preview preview) {
        ObjectNode json = object().put("now", preview.now().toString()).put("by", preview.by().toString());
        json.putNull("pause");
        preview.pause().ifPresent(pause -> json.putObject("pause").put("since", pause.since().toString()).put("reason", pause.reason()));
        ArrayNode currencies = json.putArray("currencies");
        preview.currencies().forEach((_, totals) -> currencies.add(fill(object(), totals)));
        ArrayNode accounts = json.putArray("accounts");
        preview.accounts().forEach((account, totals) -> accounts.add(fill(object().put("accountId", account.value()), totals)));
        return json;
    }

    private static ObjectNode fill(ObjectNode json, Totals totals) {
        json.put("currency", totals.currency().getCode()).put("instances", totals.count());
        for (Fate fate : Fate.values()) {
            json.set(name(fate), object().put("count", totals.count(fate)).put("amount",
                    totals.amount(fate).map(money -> money.getAmount().toPlainString()).orElse("0")));
        }
        return json;
    }

    private static String name(Fate fate) {
        return switch (fate) {
            case FROM_BALANCE -> "fromBalance";
            case BY_CARD -> "byCard";
            case NOT_PAID -> "notPaid";
            case REFUSED -> "refused";
            case PAYMENT_RUNS -> "paymentRuns";
            case PAUSED -> "paused";
            case NOT_DUE -> "notDue";
        };
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
