package io.renewal.payment.sandbox.checkout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.intent.IntentState;
import io.renewal.payment.sandbox.intent.NextAction;
import io.renewal.payment.sandbox.intent.PaymentIntents;
import io.renewal.payment.sandbox.intent.Settling;
import io.renewal.payment.sandbox.intent.StripeCurrency;
import io.renewal.payment.sandbox.page.Page;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Form;
import io.renewal.payment.sandbox.wire.Json;
import java.util.Optional;

/** The page of the customer's bank: they agree to a payment, or do not, and go back to where they came from. */
public final class AuthenticationPage {
    private AuthenticationPage() {}

    /** What the browser sees. */
    public static Answer show(String id, Change books) {
        ObjectNode intent = books.get(Kind.PAYMENT_INTENT, id);
        Optional<String> back = Json.text(intent, NextAction.RETURN_URL);
        if (IntentState.of(intent) != IntentState.REQUIRES_ACTION) {
            Page idle = Page.titled("Your bank is not waiting for you").text("This payment needs nothing from you any more.");
            return back.map(_ -> idle.link(wayBack(intent), "Go back")).orElse(idle).answer(200);
        }
        Page page = Page.titled("Your bank asks").amount(StripeCurrency.named(intent.path("currency").textValue())
                .text(intent.path("amount").longValue())).text("Do you agree to this payment?").button("approve", "Agree")
                .button("refuse", "Do not agree");
        back.ifPresent(page::leadingTo);
        Json.text(intent, PaymentIntents.SESSION).ifPresent(owner -> page.leadingTo(
                CheckoutPage.success(books.get(Kind.CHECKOUT_SESSION, owner))));
        return page.answer(200);
    }

    /** What a button does; the second click of two does nothing more. */
    public static Answer submit(String id, Form form, Change books) {
        Optional<ObjectNode> session = Json.text(books.get(Kind.PAYMENT_INTENT, id), PaymentIntents.SESSION)
                .map(owner -> Sessions.current(owner, books));
        // Read only now: a session whose time is over has just cancelled it.
        ObjectNode intent = books.get(Kind.PAYMENT_INTENT, id);
        if (form.need("action").equals("approve")) {
            Settling.approve(intent, books);
        } else {
            Settling.refuse(intent, books);
        }
        boolean isPaid = IntentState.of(intent) == IntentState.SUCCEEDED;
        session.filter(_ -> isPaid).filter(Sessions::isOpen).ifPresent(open -> Sessions.complete(open, "paid", books));
        return session.map(owner -> CheckoutPage.after(owner, isPaid)).orElseGet(() -> Page.redirect(wayBack(intent)));
    }

    private static String wayBack(ObjectNode intent) {
        if (Json.text(intent, NextAction.RETURN_URL).isEmpty()) {
            return NextAction.AUTHENTICATION + intent.path("id").textValue();
        }
        String back = Json.text(intent, NextAction.RETURN_URL).orElseThrow();
        if (Json.text(intent, PaymentIntents.SESSION).isPresent()) {
            return back;
        }
        return back + (back.contains("?") ? "&" : "?") + "payment_intent=" + intent.path("id").textValue()
                + "&payment_intent_client_secret=" + intent.path("client_secret").textValue() + "&redirect_status="
                + (IntentState.of(intent) == IntentState.SUCCEEDED ? "succeeded" : "failed");
    }
}
