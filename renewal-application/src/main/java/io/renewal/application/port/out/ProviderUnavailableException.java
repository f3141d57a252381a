package io.renewal.application.port.out;

import java.io.Serial;

/** The payment provider does not answer. What was asked of it may be tried again later. */
public final class ProviderUnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message holds no secret and nothing of a card */
    public ProviderUnavailableException(String message) {
        super(message);
    }
}
