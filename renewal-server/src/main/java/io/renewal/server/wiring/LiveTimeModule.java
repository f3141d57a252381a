package io.renewal.server.wiring;

import com.google.inject.AbstractModule;
import java.time.InstantSource;

/** Time as it is. */
final class LiveTimeModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(InstantSource.class).toInstance(new SystemClock());
    }
}
