package io.renewal.application.duework;

/** Whether this process is to end: whoever works in batches ends after the one at hand. One for the process; thread-safe. */
public final class Stop {
    private volatile boolean asked;

    /** Lets all that runs end soon. */
    public void ask() {
        asked = true;
    }

    public boolean isAsked() {
        return asked;
    }
}
