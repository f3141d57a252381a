package io.renewal.payment.sandbox.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.book.Shown;
import io.renewal.payment.sandbox.card.Cards;
import io.renewal.payment.sandbox.card.Decline;
import io.renewal.payment.sandbox.card.TestCard;
import io.renewal.payment.sandbox.wire.Json;
import java.util.Optional;

/** The one place where money is taken. An intent that comes here may be confirmed, and leaves with another state. */
public final class Charging {
    private Charging() {}

    /** Asks the card's bank, and notes what it says. */
    public static Outcome charge(ObjectNode intent, ObjectNode method, Presence presence, Change books) {
        IntentState.refuseUnlessConfirmable(intent);
        TestCard card = Cards.of(method);
        boolean isSaved = Json.text(method, "customer").isPresent();
        intent.put("payment_method", method.path("id").textValue()).putNull("next_action").putNull("last_payment_error");
        if (presence != Presence.AUTHENTICATED && card.wantsAuthentication(isSaved && presence == Presence.OFF_SESSION)) {
            return presence == Presence.OFF_SESSION
                    ? decline(intent, method, Decline.AUTHENTICATION_REQUIRED, books)
                    : ask(intent, books);
        }
        return card.declines().map(reason -> decline(intent, method, reason, books)).orElseGet(() -> take(intent, method, books));
    }

    /** Leaves open whether the money is taken, until it is settled. */
    static Outcome postpone(ObjectNode intent, ObjectNode method, Change books) {
        intent.put("payment_method", method.path("id").textValue()).putNull("next_action").putNull("last_payment_error");
        IntentState.PROCESSING.enter(intent);
        books.keep(intent);
        books.tell("payment_intent.processing", intent);
        return new Outcome.Underway(intent);
    }

    /** Concludes what was left open, or what the customer agreed to. */
    static Outcome take(ObjectNode intent, ObjectNode method, Change books) {
        ObjectNode charge = Charges.paid(intent, method, books);
        saveIfWanted(intent, method, books);
        IntentState.SUCCEEDED.enter(intent);
        intent.put("amount_received", intent.path("amount").longValue()).put("latest_charge", charge.path("id").textValue());
        books.keep(intent);
        books.tell("charge.succeeded", charge);
        books.tell("payment_intent.succeeded", intent);
        return new Outcome.Taken(intent);
    }

    static Outcome decline(ObjectNode intent, ObjectNode method, Decline reason, Change books) {
        ObjectNode charge = Charges.failed(intent, method, reason, books);
        Cards.use(method, books);
        ObjectNode error = reason.error().put("charge", charge.path("id").textValue());
        error.set("payment_method", Shown.plain(method));
        fail(intent, error, books);
        intent.put("latest_charge", charge.path("id").textValue());
        books.keep(intent);
        books.tell("charge.failed", charge);
        books.tell("payment_intent.payment_failed", intent);
        return new Outcome.Declined(intent, reason);
    }

    /** The customer did not agree. */
    static void refuseAuthentication(ObjectNode intent, Change books) {
        ObjectNode error = Json.object().put("code", "payment_intent_authentication_failure").put("type", "card_error")
                .put("doc_url", "https://stripe.com/docs/error-codes/payment-intent-authentication-failure")
                .put("message", "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new "
                        + "PaymentMethod to attempt to fulfill this PaymentIntent again.");
        fail(intent, error, books);
        books.tell("payment_intent.payment_failed", intent);
    }

    private static Outcome ask(ObjectNode intent, Change books) {
        IntentState.REQUIRES_ACTION.enter(intent);
        intent.set("next_action", NextAction.of(intent));
        books.keep(intent);
        books.tell("payment_intent.requires_action", intent);
        return new Outcome.Asked(intent);
    }

    private static void fail(ObjectNode intent, ObjectNode error, Change books) {
        IntentState.REQUIRES_PAYMENT_METHOD.enter(intent);
        intent.putNull("payment_method").putNull("next_action").set("last_payment_error", error);
        books.keep(intent);
    }

    private static void saveIfWanted(ObjectNode intent, ObjectNode method, Change books) {
        Optional<String> customer = Json.text(intent, "customer");
        boolean isWanted = Json.text(intent, "setup_future_usage").isPresent() && Json.text(method, "customer").isEmpty();
        if (isWanted && customer.isPresent()) {
            Cards.save(method, customer.get(), books);
        } else {
            Cards.use(method, books);
        }
    }

    /** The payment method that the intent names. */
    static Optional<ObjectNode> methodOf(ObjectNode intent, Change books) {
        return Json.text(intent, "payment_method").flatMap(id -> books.find(Kind.PAYMENT_METHOD, id));
    }
}
