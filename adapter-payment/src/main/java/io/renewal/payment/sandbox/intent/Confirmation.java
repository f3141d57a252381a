package io.renewal.payment.sandbox.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Shown;
import io.renewal.payment.sandbox.card.Decline;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Call;
import io.renewal.payment.sandbox.wire.Form;
import io.renewal.payment.sandbox.wire.Json;
import io.renewal.payment.sandbox.wire.Refusal;

/** One request to confirm a payment, with or after its creation. */
final class Confirmation {
    static final String[] KNOWN = {"payment_method", "off_session", "return_url", "setup_future_usage", "error_on_requires_action",
            "receipt_email"};
    private final Call call;
    private final Change books;

    private Confirmation(Call call, Change books) {
        this.call = call;
        this.books = books;
    }

    static Confirmation of(Call call, Change books) {
        return new Confirmation(call, books);
    }

    /** Refuses what makes sense only for a confirmation, if there is none. */
    static void refuseParametersOf(Form form) {
        for (String param : new String[]{"off_session", "return_url", "error_on_requires_action"}) {
            if (form.text(param).isPresent()) {
                throw Refusal.invalid("You may only pass `" + param + "` when `confirm` is true.").param(param);
            }
        }
    }

    Answer confirm(ObjectNode intent) {
        IntentState.refuseUnlessConfirmable(intent);
        Form form = call.form();
        form.text("payment_method").filter(id -> !Json.is(intent, "payment_method", id))
                .ifPresent(id -> NewIntents.takeMethod(id, intent, books));
        form.text("setup_future_usage").ifPresent(usage -> intent.put("setup_future_usage", usage));
        form.text("return_url").ifPresent(url -> intent.put(NextAction.RETURN_URL, url));
        ObjectNode method = Charging.methodOf(intent, books).orElseThrow(() -> IntentState.unexpected(
                "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with "
                        + "a payment method and then confirm it again, or confirm it again directly with a payment method or "
                        + "ConfirmationToken.",
                intent));
        boolean isOffSession = form.flag("off_session");
        refuseWithoutWayBack(intent, isOffSession);
        if (call.isLeftOpen()) {
            return answer(Charging.postpone(intent, method, books));
        }
        Outcome outcome = Charging.charge(intent, method, isOffSession ? Presence.OFF_SESSION : Presence.ON_SESSION, books);
        if (outcome instanceof Outcome.Asked && form.flag("error_on_requires_action")) {
            return answer(Charging.decline(intent, method, Decline.AUTHENTICATION_REQUIRED, books));
        }
        return answer(outcome);
    }

    private Answer answer(Outcome outcome) {
        if (outcome instanceof Outcome.Declined declined) {
            ObjectNode body = Json.object();
            ObjectNode error = (ObjectNode) declined.intent().path("last_payment_error").deepCopy();
            body.set("error", error);
            error.set("payment_intent", Shown.plain(declined.intent()));
            return new Answer(402, Json.write(body));
        }
        return Shown.answer(call, books, outcome.intent());
    }

    private static void refuseWithoutWayBack(ObjectNode intent, boolean isOffSession) {
        boolean mayRedirect = intent.path(NewIntents.REDIRECTS).asBoolean(false) && !isOffSession;
        if (mayRedirect && Json.text(intent, NextAction.RETURN_URL).isEmpty()) {
            throw Refusal.invalid("This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of "
                    + "these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't "
                    + "want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and "
                    + "`automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.")
                    .about("payment_intent", Shown.plain(intent));
        }
    }
}
