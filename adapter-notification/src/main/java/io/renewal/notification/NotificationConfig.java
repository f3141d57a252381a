package io.renewal.notification;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How events are sent.
 *
 * @param targets where they may be sent
 * @param timeout of a whole exchange: connecting, sending, and the answer to its end
 * @param atOnce how much is sent at once, to all endpoints together; they may be at one host, from 1
 * @param realTime the clock that signatures are dated by; never a sandbox's, since receivers refuse what is not of now
 */
public record NotificationConfig(Targets targets, Duration timeout, int atOnce, InstantSource realTime) {
    /** Where events may be sent. */
    public enum Targets {
        /** Addresses that everybody can reach, by https. */
        PUBLIC_HTTPS,
        /** Addresses that everybody can reach, by http too: for a sandbox. */
        PUBLIC,
        /** Anything, also this machine and the network it is in: whoever may add an endpoint can then reach what is meant for nobody. */
        ANY;

        boolean mayBePrivate() {
            return this == ANY;
        }

        boolean mayBePlain() {
            return this != PUBLIC_HTTPS;
        }
    }
}
