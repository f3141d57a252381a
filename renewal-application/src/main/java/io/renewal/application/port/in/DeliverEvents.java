package io.renewal.application.port.in;

/**
 * Sends events to the webhook endpoints: each at least once, those of one instance one after the other, until the receiver has it or it is
 * given up; named {@code webhooks}.
 */
public interface DeliverEvents extends DueWork {
    @Override
    default boolean isOfRealTime() {
        return true;
    }
}
