package io.renewal.payment.sandbox.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.book.Shown;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Call;
import io.renewal.payment.sandbox.wire.Form;
import io.renewal.payment.sandbox.wire.Json;
import io.renewal.payment.sandbox.wire.Refusal;
import java.util.Set;

/** What is asked of payment intents. */
public final class PaymentIntents {
    /** By which the intent names the checkout session that it belongs to. */
    public static final String SESSION = "_session";
    private static final Set<String> REASONS = Set.of("duplicate", "fraudulent", "requested_by_customer", "abandoned");

    private final NewIntents newIntents;

    /** The site is where the sandbox's pages are, as in {@code http://127.0.0.1:4242}. */
    public PaymentIntents(String site) {
        this.newIntents = new NewIntents(site);
    }

    /** Creates one, and confirms it if that is wanted. */
    public Answer create(Call call, Change books) {
        Form form = call.knowing(NewIntents.KNOWN);
        ObjectNode intent = newIntents.from(form, books);
        books.keep(intent);
        books.tell("payment_intent.created", intent);
        if (form.flag("confirm")) {
            return Confirmation.of(call, books).confirm(intent);
        }
        Confirmation.refuseParametersOf(form);
        return Shown.answer(call, books, intent);
    }

    public static Answer confirm(Call call, Change books) {
        call.knowing(Confirmation.KNOWN);
        ObjectNode intent = books.get(Kind.PAYMENT_INTENT, call.id());
        refuseIfOfSession(intent, "confirm");
        return Confirmation.of(call, books).confirm(intent);
    }

    public static Answer retrieve(Call call, Change books) {
        call.knowing("client_secret");
        return Shown.answer(call, books, books.get(Kind.PAYMENT_INTENT, call.id()));
    }

    /** After this, no money can be taken by it any more. */
    public static Answer cancel(Call call, Change books) {
        Form form = call.knowing("cancellation_reason");
        ObjectNode intent = books.get(Kind.PAYMENT_INTENT, call.id());
        String reason = form.text("cancellation_reason").orElse("");
        if (!reason.isEmpty() && !REASONS.contains(reason)) {
            throw Refusal.invalid("Invalid cancellation_reason: " + reason).param("cancellation_reason");
        }
        refuseIfOfSession(intent, "cancel");
        IntentState.refuseUnlessCancelable(intent);
        cancel(intent, reason, books);
        return Shown.answer(call, books, intent);
    }

    /** Cancels one that may be canceled. */
    public static void cancel(ObjectNode intent, String reason, Change books) {
        IntentState.CANCELED.enter(intent);
        intent.put("canceled_at", books.now().getEpochSecond()).put("cancellation_reason", reason.isEmpty() ? null : reason)
                .putNull("next_action");
        books.keep(intent);
        books.tell("payment_intent.canceled", intent);
    }

    private static void refuseIfOfSession(ObjectNode intent, String what) {
        if (Json.text(intent, SESSION).isPresent()) {
            throw IntentState.unexpected("You cannot " + what + " this PaymentIntent because it was created by Checkout"
                    + (what.equals("cancel") ? "; expire the Checkout Session instead." : "."), intent);
        }
    }
}
