package io.renewal.persistence.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** The embedded PostgreSQL cannot be used. The message is for an operator: what is wrong, and what to do about it. */
public final class EmbeddedPostgresException extends RuntimeException {
    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param failed what could not be done, as the start of a sentence */
    static EmbeddedPostgresException because(String failed, IOException cause) {
        return new EmbeddedPostgresException(failed + ": " + reason(cause) + ".", cause);
    }

    /** What the operating system said; the messages of some of these exceptions are a bare path. */
    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied for " + denied.getFile();
            case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case FileSystemException other -> other.getFile() + ": " + Objects.requireNonNullElse(other.getReason(), "input/output error");
            default -> Objects.requireNonNullElse(e.getMessage(), e.toString());
        };
    }
}
