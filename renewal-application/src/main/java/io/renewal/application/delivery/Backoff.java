package io.renewal.application.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * When something is sent again that was not delivered: after four times as long each time, up to a longest pause, and after so many tries
 * not any more. Pauses are up to a fifth shorter or longer, by chance, so that what failed at one time does not come back at one time.
 *
 * @param first the pause after the first try
 * @param longest the longest of them, before chance
 * @param tries how often it is sent, from 1
 */
public record Backoff(Duration first, Duration longest, int tries) {
    private static final int FACTOR = 4;
    private static final double SPREAD = 0.2;

    /** @throws IllegalArgumentException if it would not be sent, or sent again before it was sent */
    public Backoff {
        if (tries < 1 || first.isNegative() || longest.isNegative()) {
            throw new IllegalArgumentException("something is sent once at least, and again later if at all");
        }
    }

    /**
     * The pause after so many tries; nothing if that was the last.
     *
     * @param done tries that failed, from 1
     * @param chance from 0 to 1
     */
    Optional<Duration> after(int done, double chance) {
        if (done >= tries) {
            return Optional.empty();
        }
        double millis = Math.min((double) longest.toMillis(), first.toMillis() * Math.pow(FACTOR, done - 1.0));
        double spread = 1 + SPREAD * (2 * chance - 1);
        return Optional.of(Duration.ofMillis(Math.round(millis * spread)));
    }
}
