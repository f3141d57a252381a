package io.renewal.payment.sandbox.checkout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.book.Metadata;
import io.renewal.payment.sandbox.book.Shown;
import io.renewal.payment.sandbox.card.Cards;
import io.renewal.payment.sandbox.card.TestCard;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Call;
import io.renewal.payment.sandbox.wire.Form;
import io.renewal.payment.sandbox.wire.Json;

/** A session that saves a card for later payments, and takes no money. */
public final class SessionSetup {
    private SessionSetup() {}

    public static Answer retrieve(Call call, Change books) {
        call.knowing("client_secret");
        return Shown.answer(call, books, books.get(Kind.SETUP_INTENT, call.id()));
    }

    /** Makes the session's setup intent. */
    static void open(Form form, ObjectNode session, Change books) {
        ObjectNode setup = books.open(Kind.SETUP_INTENT);
        setup.put("client_secret", books.newId(setup.path("id").textValue() + "_secret_"));
        setup.set("customer", session.path("customer"));
        form.text("setup_intent_data[description]").ifPresent(text -> setup.put("description", text));
        Metadata.take(form, "setup_intent_data[metadata]", setup);
        books.keep(setup);
        books.tell("setup_intent.created", setup);
        session.put("setup_intent", setup.path("id").textValue());
    }

    /** Saves the card for the session's customer, or leaves it alone if there is none; the session is complete. */
    static void save(ObjectNode session, TestCard card, Change books) {
        ObjectNode setup = books.get(Kind.SETUP_INTENT, session.path("setup_intent").textValue());
        ObjectNode method = Cards.open(card, books);
        Json.text(session, "customer").ifPresent(customer -> Cards.save(method, customer, books));
        setup.put("status", "succeeded").put("payment_method", method.path("id").textValue());
        books.keep(setup);
        books.tell("setup_intent.succeeded", setup);
        Sessions.complete(session, "no_payment_required", books);
    }
}
