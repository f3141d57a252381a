package io.renewal.server.service;

/** What tells the process to stop: SIGTERM, SIGINT, or the end of the program. */
@FunctionalInterface
public interface ShutdownSignal {
    /** Has the action performed when the signal comes, at most once, on a thread of its own. The process lives until it returns. */
    void onSignal(Runnable action);

    /** The signal of this JVM. */
    static ShutdownSignal ofThisProcess() {
        return action -> Runtime.getRuntime().addShutdownHook(new Thread(action, "shutdown"));
    }
}
