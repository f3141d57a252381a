package io.renewal.server.architecture.violations.server.wiring;

import java.time.Instant;

/** Breaks nothing: here is where the clock is. */
final class Clocks {
    Instant instant() {
        return Instant.now();
    }
}
