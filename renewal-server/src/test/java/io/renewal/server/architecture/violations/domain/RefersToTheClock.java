package io.renewal.server.architecture.violations.domain;

import java.time.Instant;
import java.util.function.Supplier;

public final class RefersToTheClock {
    public Supplier<Instant> clock() {
        return Instant::now;
    }
}
