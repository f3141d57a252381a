package io.renewal.application.port.in;

/** Takes the payment provider's callbacks as what they are: hints to look. Thread-safe. */
public interface HearProvider {
    /**
     * Looks at what a callback speaks of.
     *
     * @param body as it came, to the byte
     * @param signature as its header says
     */
    Result hear(String body, String signature);

    /** What became of a callback. */
    enum Result {
        /** It was looked into, if there was anything to look at; the provider need not send it again. */
        HEARD,
        /** It is not the provider's. */
        NOT_GENUINE
    }
}
