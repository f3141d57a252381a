package io.renewal.server.service;

import io.renewal.server.StartupException;

/** What tells the process to stop: SIGTERM, SIGINT, or the end of the program. */
@FunctionalInterface
public interface ShutdownSignal {
    /** Has the action performed when the signal comes, at most once, on a thread of its own. The process lives until it returns. */
    void onSignal(Runnable action);

    /** The signal of this JVM. */
    static ShutdownSignal ofThisProcess() {
        return action -> {
            try {
                Runtime.getRuntime().addShutdownHook(new Thread(action, "shutdown"));
            } catch (IllegalStateException e) {
                throw new StartupException("Told to stop before the start: nothing was started.", e);
            }
        };
    }
}
