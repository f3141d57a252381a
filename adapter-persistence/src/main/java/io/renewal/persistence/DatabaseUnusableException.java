package io.renewal.persistence;

import io.renewal.persistence.embedded.EmbeddedPostgresException;
import java.io.Serial;

/** The database cannot be used as it is. The message is one sentence or two for an operator: what is wrong, and what to do. */
public final class DatabaseUnusableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    DatabaseUnusableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The embedded database says it well enough. */
    DatabaseUnusableException(EmbeddedPostgresException cause) {
        super(cause.getMessage(), cause);
    }

    DatabaseUnusableException(String message) {
        super(message);
    }
}
