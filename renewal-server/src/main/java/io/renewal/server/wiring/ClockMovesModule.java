package io.renewal.server.wiring;

import com.google.inject.AbstractModule;
import io.renewal.application.duework.MoveClockModule;
import io.renewal.application.port.out.MoveProgress;

/** The moves of the sandbox clock, which do what falls due on the way. */
final class ClockMovesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(MoveProgress.class).toInstance(new LoggedProgress(new SystemClock()));
        install(new MoveClockModule());
    }
}
