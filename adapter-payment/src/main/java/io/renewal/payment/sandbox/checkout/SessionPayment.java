package io.renewal.payment.sandbox.checkout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.book.Metadata;
import io.renewal.payment.sandbox.card.Cards;
import io.renewal.payment.sandbox.card.TestCard;
import io.renewal.payment.sandbox.intent.Charging;
import io.renewal.payment.sandbox.intent.NextAction;
import io.renewal.payment.sandbox.intent.Outcome;
import io.renewal.payment.sandbox.intent.PaymentIntents;
import io.renewal.payment.sandbox.intent.Presence;
import io.renewal.payment.sandbox.wire.Form;
import io.renewal.payment.sandbox.wire.Json;
import io.renewal.payment.sandbox.wire.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** The payment of a session. As with Stripe, its intent is made only when the customer first tries to pay. */
final class SessionPayment {
    private static final String DATA = "payment_intent_data";
    private static final String REMEMBERED = "_intent";
    private static final List<String> TEXTS = List.of("description", "receipt_email", "setup_future_usage", "statement_descriptor",
            "statement_descriptor_suffix");
    private static final Set<String> KNOWN = Set.of("description", "receipt_email", "setup_future_usage", "statement_descriptor",
            "statement_descriptor_suffix", "capture_method", "metadata");

    private SessionPayment() {}

    /** Notes what the intent is to look like. */
    static void remember(Form form, ObjectNode session) {
        for (String name : form.under(DATA).keySet()) {
            String top = name.contains("]") ? name.substring(0, name.indexOf(']')) : name;
            if (!KNOWN.contains(top)) {
                throw Refusal.invalid("Received unknown parameter: payment_intent_data[" + top + "]").code("parameter_unknown")
                        .param("payment_intent_data[" + top + "]");
            }
        }
        ObjectNode data = session.putObject(REMEMBERED);
        TEXTS.forEach(field -> form.text(DATA + "[" + field + "]").ifPresent(text -> data.put(field, text)));
        Metadata.take(form, DATA + "[metadata]", data);
    }

    /** Tries to take the money from the card; the session is complete if it was taken. */
    static Outcome pay(ObjectNode session, TestCard card, Change books) {
        ObjectNode intent = Json.text(session, "payment_intent").map(id -> books.get(Kind.PAYMENT_INTENT, id))
                .orElseGet(() -> open(session, books));
        Outcome outcome = Charging.charge(intent, Cards.open(card, books), Presence.ON_SESSION, books);
        if (outcome instanceof Outcome.Taken) {
            Sessions.complete(session, "paid", books);
        }
        return outcome;
    }

    private static ObjectNode open(ObjectNode session, Change books) {
        URI page = URI.create(session.path("url").textValue());
        createCustomerIfWanted(session, books);
        ObjectNode intent = books.open(Kind.PAYMENT_INTENT).put("amount", session.path("amount_total").longValue())
                .put("currency", session.path("currency").textValue()).put(PaymentIntents.SESSION, session.path("id").textValue())
                .put(NextAction.RETURN_URL, page.toString()).put(NextAction.SITE, page.getScheme() + "://" + page.getRawAuthority());
        intent.set("customer", session.path("customer"));
        intent.setAll((ObjectNode) session.path(REMEMBERED).deepCopy());
        intent.put("client_secret", books.newId(intent.path("id").textValue() + "_secret_"));
        books.keep(intent);
        books.tell("payment_intent.created", intent);
        books.keep(session.put("payment_intent", intent.path("id").textValue()));
        return intent;
    }

    private static void createCustomerIfWanted(ObjectNode session, Change books) {
        if (Json.text(session, "customer").isEmpty() && Json.is(session, "customer_creation", "always")) {
            ObjectNode customer = books.open(Kind.CUSTOMER);
            Json.text(session, "customer_email").ifPresent(email -> customer.put("email", email));
            books.keep(customer);
            books.tell("customer.created", customer);
            session.put("customer", customer.path("id").textValue());
        }
    }
}
