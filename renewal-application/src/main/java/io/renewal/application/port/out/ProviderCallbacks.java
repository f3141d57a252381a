package io.renewal.application.port.out;

import io.renewal.domain.payment.ProviderReference;

/** Understands what the payment provider calls us back with. It is a hint to look, never the proof of anything. Thread-safe. */
public interface ProviderCallbacks {
    /**
     * Reads a callback.
     *
     * @param body as it came, to the byte
     * @param signature as its header says
     */
    Hint read(String body, String signature);

    /** What a callback says. */
    sealed interface Hint {
        /** Something happened to this payment. */
        record LookAt(ProviderReference payment) implements Hint {}

        /** It is the provider's and says nothing of interest. */
        record NothingNew() implements Hint {}

        /** It is not the provider's, is too old, or cannot be read. */
        record NotGenuine() implements Hint {}
    }
}
