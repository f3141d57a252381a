package io.renewal.payment.sandbox.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.book.Metadata;
import io.renewal.payment.sandbox.book.Shown;
import io.renewal.payment.sandbox.card.Cards;
import io.renewal.payment.sandbox.card.RefundCourse;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Call;
import io.renewal.payment.sandbox.wire.Form;
import io.renewal.payment.sandbox.wire.Json;
import io.renewal.payment.sandbox.wire.Refusal;
import java.util.Optional;

/** What is asked of refunds: money goes back to the card that paid, and never more than was paid. */
public final class Refunds {
    private static final String COURSE = "_course";
    private static final String REFUNDED = "amount_refunded";

    private Refunds() {}

    public static Answer create(Call call, Change books) {
        Form form = call.knowing("payment_intent", "charge", "amount", "reason", "metadata");
        ObjectNode charge = paidCharge(form, books);
        ObjectNode refund = books.open(Kind.REFUND).put("amount", amount(form, charge)).put("currency", charge.path("currency").textValue())
                .put("charge", charge.path("id").textValue()).put("payment_intent", charge.path("payment_intent").textValue())
                .put("payment_method", charge.path("payment_method").textValue()).put("balance_transaction", books.newId("txn_"))
                .put("reason", form.text("reason").orElse(null)).put("customer", Json.text(charge, "customer").orElse(null));
        Metadata.take(form, "metadata", refund);
        RefundCourse course = Cards.of(books.get(Kind.PAYMENT_METHOD, charge.path("payment_method").textValue())).refundCourse();
        refund.put(COURSE, course.name()).put("status", course == RefundCourse.LATER ? "pending" : "succeeded");
        books.keep(refund);
        move(charge, refund.path("amount").longValue(), books);
        books.tell("refund.created", refund);
        books.tell("charge.refunded", charge);
        return Shown.answer(call, books, refund);
    }

    public static Answer retrieve(Call call, Change books) {
        call.knowing();
        return Shown.answer(call, books, books.get(Kind.REFUND, call.id()));
    }

    /** Ends a refund that is pending, or lets one fail that seemed to succeed; nothing happens to others. */
    public static void settle(String id, Change books) {
        ObjectNode refund = books.get(Kind.REFUND, id);
        RefundCourse course = RefundCourse.valueOf(refund.path(COURSE).textValue());
        if (course == RefundCourse.AT_ONCE) {
            return;
        }
        refund.put(COURSE, RefundCourse.AT_ONCE.name());
        refund.put("status", course == RefundCourse.LATER ? "succeeded" : "failed");
        if (course == RefundCourse.FAILS_LATER) {
            refund.put("failure_reason", "unknown").put("failure_balance_transaction", books.newId("txn_"));
            move(books.get(Kind.CHARGE, refund.path("charge").textValue()), -refund.path("amount").longValue(), books);
        }
        books.keep(refund);
        books.tell("refund.updated", refund);
        if (course == RefundCourse.FAILS_LATER) {
            books.tell("refund.failed", refund);
        }
    }

    private static void move(ObjectNode charge, long amount, Change books) {
        long refunded = charge.path(REFUNDED).longValue() + amount;
        charge.put(REFUNDED, refunded).put("refunded", refunded == charge.path("amount").longValue());
        books.keep(charge);
    }

    private static ObjectNode paidCharge(Form form, Change books) {
        Optional<String> intentId = form.text("payment_intent");
        Optional<ObjectNode> charge = intentId.map(id -> books.named(Kind.PAYMENT_INTENT, id, "payment_intent"))
                .flatMap(intent -> Json.text(intent, "latest_charge")).or(() -> form.text("charge"))
                .map(id -> books.named(Kind.CHARGE, id, "charge"));
        if (intentId.isEmpty() && charge.isEmpty()) {
            throw Refusal.invalid("One of the following params should be provided for this request: payment_intent or charge.")
                    .code("parameter_missing");
        }
        return charge.filter(found -> found.path("paid").asBoolean(false)).orElseThrow(() -> Refusal.invalid(intentId
                .map(id -> "This PaymentIntent (" + id + ") does not have a successful charge to refund.")
                .orElse("This charge was not paid and cannot be refunded.")).kept());
    }

    private static long amount(Form form, ObjectNode charge) {
        StripeCurrency currency = StripeCurrency.named(charge.path("currency").textValue());
        long left = charge.path("amount").longValue() - charge.path(REFUNDED).longValue();
        if (left == 0) {
            throw Refusal.invalid("Charge " + charge.path("id").textValue() + " has already been refunded.")
                    .code("charge_already_refunded").kept();
        }
        long amount = currency.exact(form.whole("amount").orElse(left), "amount");
        if (amount < 1) {
            throw Refusal.invalid("Invalid positive integer").code("parameter_invalid_integer").param("amount");
        }
        if (amount > left) {
            throw Refusal.invalid("Refund amount (" + currency.text(amount) + ") is greater than unrefunded amount on charge ("
                    + currency.text(left) + ")").code("amount_too_large").param("amount").kept();
        }
        return amount;
    }
}
