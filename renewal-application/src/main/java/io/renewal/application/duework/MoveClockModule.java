package io.renewal.application.duework;

import com.google.inject.PrivateModule;
import io.renewal.application.port.in.MoveClock;

/**
 * Binds the moving of the clock, in a sandbox only; beside {@link DueWorkModule}. Needs the {@code SandboxClock}, which is the
 * {@code InstantSource} there, and {@code MoveProgress} bound elsewhere.
 */
public final class MoveClockModule extends PrivateModule {
    @Override
    protected void configure() {
        bind(Patience.class).toInstance(Patience.PRODUCTION);
        bind(Steps.class);
        bind(MoveClockService.class);
        bind(MoveClock.class).to(MoveClockService.class);
        expose(MoveClock.class);
    }
}
