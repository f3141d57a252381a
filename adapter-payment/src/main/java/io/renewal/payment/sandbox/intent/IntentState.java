package io.renewal.payment.sandbox.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Shown;
import io.renewal.payment.sandbox.wire.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a payment stands, and what may be done with it there. */
public enum IntentState {
    REQUIRES_PAYMENT_METHOD,
    REQUIRES_CONFIRMATION,
    REQUIRES_ACTION,
    PROCESSING,
    SUCCEEDED,
    CANCELED;

    private static final Set<IntentState> OPEN = EnumSet.of(REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION, REQUIRES_ACTION);

    /** As Stripe writes it. */
    public String stripeName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static IntentState of(ObjectNode intent) {
        String status = intent.path("status").textValue();
        return Arrays.stream(values()).filter(state -> state.stripeName().equals(status)).findFirst().orElseThrow();
    }

    /** Whether money may still be taken after another request. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    void enter(ObjectNode intent) {
        intent.put("status", stripeName());
    }

    static void refuseUnlessConfirmable(ObjectNode intent) {
        IntentState state = of(intent);
        if (state == SUCCEEDED) {
            throw unexpected("You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.",
                    intent);
        }
        if (!state.isOpen()) {
            throw unexpected("You cannot confirm this PaymentIntent because it has a status of " + state.stripeName()
                    + ". Only a PaymentIntent with one of the following statuses may be confirmed: " + names(OPEN) + ".", intent);
        }
    }

    static void refuseUnlessCancelable(ObjectNode intent) {
        IntentState state = of(intent);
        if (!state.isOpen()) {
            throw unexpected("You cannot cancel this PaymentIntent because it has a status of " + state.stripeName()
                    + ". Only a PaymentIntent with one of the following statuses may be canceled: " + names(OPEN) + ".", intent);
        }
    }

    static Refusal unexpected(String message, ObjectNode intent) {
        return Refusal.invalid(message).code("payment_intent_unexpected_state").about("payment_intent", Shown.plain(intent)).kept();
    }

    private static String names(Set<IntentState> states) {
        return states.stream().map(IntentState::stripeName).collect(Collectors.joining(", "));
    }
}
