package io.renewal.application.port.in;

/** Removes what is known of deliveries that were made long ago, secrets that were replaced, and what is left of endpoints that are removed; named {@code delivered-webhooks}. */
public interface ForgetDeliveries extends DueWork {
    @Override
    default boolean isOfRealTime() {
        return true;
    }
}
