package io.renewal.server.service;

import java.net.URI;

/**
 * The server as the command line sees it. {@link #start} and then {@link #close} are called at most once each, and never at the same
 * time; they may be called by different threads.
 */
public interface Service {
    /**
     * Starts everything and returns when requests are answered. When this throws, nothing is left running.
     *
     * @throws io.renewal.server.StartupException if it cannot start for a reason that the operator can mend
     */
    void start();

    /** Where it answers, with the port it really has. Known once it has started. */
    URI address();

    /** What to tell whoever started it. Known once it has started. */
    String greeting();

    /** Ends everything in good order: stops accepting, finishes, lets go. Does not throw. */
    void close();
}
