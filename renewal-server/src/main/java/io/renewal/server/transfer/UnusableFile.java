package io.renewal.server.transfer;

/** A file cannot be used at all. Its message is one sentence for whoever named the file. */
final class UnusableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableFile(String message) {
        super(message);
    }

    UnusableFile(String message, Throwable cause) {
        super(message, cause);
    }
}
