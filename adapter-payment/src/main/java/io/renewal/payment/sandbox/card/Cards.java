package io.renewal.payment.sandbox.card;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.wire.Json;
import io.renewal.payment.sandbox.wire.Refusal;
import java.time.ZoneOffset;
import java.util.Optional;

/** Payment methods as objects in the books. */
public final class Cards {
    /** Used without being saved, or detached: it cannot be used again. */
    static final String SPENT = "_spent";
    private static final String CARD = "_card";
    private static final int YEARS = 4;

    private Cards() {}

    /** The payment method that a parameter names: a saved one, or a new one for the name of a test card. */
    public static ObjectNode resolve(String id, Change books) {
        return TestCard.named(id).map(card -> open(card, books)).orElseGet(() -> books.named(Kind.PAYMENT_METHOD, id, "payment_method"));
    }

    /** A payment method of its own with this card, kept and not saved for anybody. */
    public static ObjectNode open(TestCard card, Change books) {
        ObjectNode method = books.open(Kind.PAYMENT_METHOD).put(CARD, card.name());
        ObjectNode face = method.withObject("/card").put("brand", card.brand()).put("display_brand", card.brand())
                .put("last4", card.last4()).put("funding", card.funding()).put("fingerprint", "sandbox" + card.brand() + card.last4())
                .put("exp_month", 12).put("exp_year", books.now().atZone(ZoneOffset.UTC).getYear() + YEARS);
        face.withObject("/networks").withArray("/available").add(card.brand());
        books.keep(method);
        return method;
    }

    /** How it behaves. */
    public static TestCard of(ObjectNode method) {
        return TestCard.valueOf(method.path(CARD).textValue());
    }

    /** Saves it for the customer, for later payments without them. */
    public static void save(ObjectNode method, String customer, Change books) {
        method.put("customer", customer).put(SPENT, false);
        books.keep(method);
        books.tell("payment_method.attached", method);
    }

    /** Notes that it was used; one that is not saved can be used only once. */
    public static void use(ObjectNode method, Change books) {
        books.keep(method.put(SPENT, Json.text(method, "customer").isEmpty()));
    }

    /** Refuses what cannot be used again, and what belongs to another customer or to one who is not named. */
    public static void refuseUnlessUsable(ObjectNode method, Optional<String> customer) {
        refuseIfSpent(method);
        Optional<String> owner = Json.text(method, "customer");
        String id = method.path("id").textValue();
        if (owner.isPresent() && customer.isEmpty()) {
            throw Refusal.invalid("The provided PaymentMethod cannot be used here because it belongs to a Customer: " + id
                    + ". Please include the Customer in the `customer` parameter.").param("payment_method");
        }
        if (owner.isPresent() && !owner.equals(customer)) {
            throw Refusal.invalid("The customer does not have a payment method with the ID " + id
                    + ". The payment method must be attached to the customer.").param("payment_method");
        }
    }

    static void refuseIfSpent(ObjectNode method) {
        if (method.path(SPENT).asBoolean(false)) {
            throw Refusal.invalid("This PaymentMethod was previously used without being attached to a Customer or was detached from a "
                    + "Customer, and may not be used again.").param("payment_method");
        }
    }
}
