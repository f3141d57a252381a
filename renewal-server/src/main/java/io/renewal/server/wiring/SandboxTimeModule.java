package io.renewal.server.wiring;

import com.google.inject.AbstractModule;
import io.renewal.application.port.out.SandboxClock;
import io.renewal.persistence.SandboxClockConfig;
import io.renewal.persistence.SandboxClockModule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Time as it is told: the clock that the database keeps. */
final class SandboxTimeModule extends AbstractModule {
    private final Optional<Instant> startTime;

    SandboxTimeModule(Optional<Instant> startTime) {
        this.startTime = startTime;
    }

    @Override
    protected void configure() {
        bind(InstantSource.class).to(SandboxClock.class);
        install(new SandboxClockModule(new SandboxClockConfig(startTime, new SystemClock().instant())));
    }
}
