package io.renewal.server;

/**
 * The server cannot start for a reason that its operator can mend: a port that is taken, a database that does not answer, a folder that
 * cannot be written. Its message is one sentence that says what to do; the command line prints it without a stack trace.
 */
public final class StartupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartupException(String whatToDo) {
        super(whatToDo);
    }

    /** The same of a part that says it well enough itself. */
    public static StartupException asSaidBy(RuntimeException part) {
        return new StartupException(String.valueOf(part.getMessage()), part);
    }

    public StartupException(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
