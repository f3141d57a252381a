package io.renewal.application.testkit;

import io.renewal.application.port.out.Attempts.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When something at the provider is looked at next, by the clock of the store in memory. */
record Look(Instant at, int looks, Optional<String> problem) {
    static Look now(Instant now) {
        return new Look(now, 0, Optional.empty());
    }

    Look leased(Instant now, Duration lease) {
        return new Look(now.plus(lease), looks, problem);
    }

    Look awaiting(Instant now, Duration pause, String what) {
        return new Look(now.plus(pause), 0, Optional.of(what));
    }

    Look anew() {
        return new Look(at, 0, problem);
    }

    Look hastened(Instant now) {
        return at.isAfter(now) ? new Look(now, looks, problem) : this;
    }

    Look postponed(Instant now, Pause pause, String why) {
        Duration doubled = pause.first().multipliedBy(1L << Math.min(looks, 30));
        Duration wait = doubled.compareTo(pause.longest()) < 0 ? doubled : pause.longest();
        return new Look(now.plus(wait), looks + 1, Optional.of(why));
    }
}
