package io.renewal.server.service;

/** A piece of the server that runs: the database, the timers, the HTTP server. */
public interface Part {
    /** What it is, for the log: "HTTP server". */
    String name();

    /**
     * Starts it. When this throws, nothing of it is left running.
     *
     * @throws io.renewal.server.StartupException if it cannot start for a reason that the operator can mend
     */
    void start();

    /** Ends it in good order: takes no more work, finishes what it has, lets go of what it holds. Does not throw. */
    void close();
}
