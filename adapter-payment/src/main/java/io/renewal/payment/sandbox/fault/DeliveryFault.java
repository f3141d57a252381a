package io.renewal.payment.sandbox.fault;

/**
 * Something that is to go wrong with the delivery of an event.
 *
 * @param way  what goes wrong
 * @param type of the event, as in {@code payment_intent.succeeded}, or {@code *} for the next of any type
 */
public record DeliveryFault(Way way, String type) {
    /** What may go wrong with a delivery. */
    public enum Way {
        /** Never delivered. */
        MISSING,
        /** Delivered twice. */
        DUPLICATE,
        /** Held back until the held events are released. */
        LATE,
        /** Delivered only after the event that follows. */
        OUT_OF_ORDER
    }

    /** Whether it is meant for such events. */
    public boolean aimsAt(String eventType) {
        return type.equals("*") || type.equals(eventType);
    }
}
