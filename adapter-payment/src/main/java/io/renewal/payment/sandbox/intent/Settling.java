package io.renewal.payment.sandbox.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.card.Decline;

/** What happens to a payment some time after the request: the bank says something, or the customer does. */
public final class Settling {
    private Settling() {}

    /** The bank pays what was underway. */
    public static void pay(String intentId, Change books) {
        ObjectNode intent = underway(intentId, books);
        Charging.take(intent, Charging.methodOf(intent, books).orElseThrow(), books);
    }

    /** The bank declines what was underway. */
    public static void decline(String intentId, Change books) {
        ObjectNode intent = underway(intentId, books);
        Charging.decline(intent, Charging.methodOf(intent, books).orElseThrow(), Decline.GENERIC, books);
    }

    /** The customer agreed at their bank: the card is asked for the money. Of one that is not waited for nothing changes. */
    public static void approve(ObjectNode intent, Change books) {
        if (IntentState.of(intent) == IntentState.REQUIRES_ACTION) {
            Charging.charge(intent, Charging.methodOf(intent, books).orElseThrow(), Presence.AUTHENTICATED, books);
        }
    }

    /** The customer did not agree. Of one that is not waited for nothing changes. */
    public static void refuse(ObjectNode intent, Change books) {
        if (IntentState.of(intent) == IntentState.REQUIRES_ACTION) {
            Charging.refuseAuthentication(intent, books);
        }
    }

    private static ObjectNode underway(String intentId, Change books) {
        ObjectNode intent = books.get(Kind.PAYMENT_INTENT, intentId);
        if (IntentState.of(intent) != IntentState.PROCESSING) {
            throw IntentState.unexpected("This PaymentIntent is not processing.", intent);
        }
        return intent;
    }
}
