package io.renewal.persistence;

import java.io.Serial;
import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** Statements that were sent together failed: one of them, and so all. {@link SqlFailures} tells what it means. */
final class FailedRoundTrip extends JdbiException {
    @Serial
    private static final long serialVersionUID = 1L;

    FailedRoundTrip(SQLException cause) {
        super(cause);
    }
}
