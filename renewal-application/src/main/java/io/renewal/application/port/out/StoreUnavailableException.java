package io.renewal.application.port.out;

import java.io.Serial;

/** The store does not answer. What was asked of it may be tried again later, under the same idempotency key. */
public final class StoreUnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
