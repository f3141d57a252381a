package io.renewal.payment.sandbox.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.card.Decline;

/** How an attempt to charge went; the intent is as it is afterwards. */
public sealed interface Outcome {
    ObjectNode intent();

    /** The money is taken. */
    record Taken(ObjectNode intent) implements Outcome {}

    /** The customer has to do something first; nothing is taken. */
    record Asked(ObjectNode intent) implements Outcome {}

    /** It will be known later whether the money is taken. */
    record Underway(ObjectNode intent) implements Outcome {}

    /** Nothing is taken. */
    record Declined(ObjectNode intent, Decline reason) implements Outcome {}
}
