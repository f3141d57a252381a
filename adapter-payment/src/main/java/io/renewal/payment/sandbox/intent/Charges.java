package io.renewal.payment.sandbox.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.book.Shown;
import io.renewal.payment.sandbox.card.Decline;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Call;
import java.util.List;

/** Charges: one for each time a card was asked for money. */
public final class Charges {
    private static final List<String> FROM_INTENT = List.of("currency", "customer", "description", "metadata", "receipt_email",
            "statement_descriptor", "statement_descriptor_suffix");
    private static final List<String> FACE = List.of("brand", "last4", "exp_month", "exp_year", "fingerprint", "funding");

    private Charges() {}

    public static Answer retrieve(Call call, Change books) {
        call.knowing();
        return Shown.answer(call, books, books.get(Kind.CHARGE, call.id()));
    }

    static ObjectNode paid(ObjectNode intent, ObjectNode method, Change books) {
        ObjectNode charge = open(intent, method, books).put("status", "succeeded").put("paid", true).put("captured", true)
                .put("amount_captured", intent.path("amount").longValue()).put("balance_transaction", books.newId("txn_"));
        charge.withObject("/outcome").put("network_status", "approved_by_network").put("seller_message", "Payment complete.");
        books.keep(charge);
        return charge;
    }

    static ObjectNode failed(ObjectNode intent, ObjectNode method, Decline reason, Change books) {
        ObjectNode charge = open(intent, method, books).put("status", "failed").put("failure_code", reason.code())
                .put("failure_message", reason.message());
        charge.withObject("/outcome").put("network_status", "declined_by_network").put("type", "issuer_declined")
                .put("reason", reason.declineCode())
                .put("seller_message", "The bank did not return any further details with this decline.");
        books.keep(charge);
        return charge;
    }

    private static ObjectNode open(ObjectNode intent, ObjectNode method, Change books) {
        ObjectNode charge = books.open(Kind.CHARGE).put("amount", intent.path("amount").longValue())
                .put("payment_intent", intent.path("id").textValue()).put("payment_method", method.path("id").textValue());
        FROM_INTENT.forEach(field -> charge.set(field, intent.path(field).deepCopy()));
        ObjectNode card = charge.withObject("/payment_method_details/card");
        FACE.forEach(field -> card.set(field, method.path("card").path(field)));
        card.put("network", method.path("card").path("brand").textValue()).put("amount_authorized", intent.path("amount").longValue());
        card.withObject("/overcapture").put("maximum_amount_capturable", intent.path("amount").longValue());
        return charge;
    }
}
