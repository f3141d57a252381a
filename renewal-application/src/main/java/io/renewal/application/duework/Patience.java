package io.renewal.application.duework;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How often a move of the clock looks again for work that is due and that somebody else holds.
 *
 * @param tries how often in vain, one after the other, before it gives up
 * @param pause between two of them
 */
record Patience(int tries, Duration pause) {
    /** Some ten seconds: longer than any request may hold a row. */
    static final Patience PRODUCTION = new Patience(200, Duration.ofMillis(50));

    /** Lets whoever holds it have some time. */
    void pauseOnce() {
        LockSupport.parkNanos(pause.toNanos());
    }
}
