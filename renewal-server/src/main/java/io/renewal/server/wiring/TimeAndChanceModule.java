package io.renewal.server.wiring;

import com.google.inject.AbstractModule;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.SecretSource;
import java.time.InstantSource;

/** The only sources of time and chance; everything else is told. */
final class TimeAndChanceModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(InstantSource.class).toInstance(new SystemClock());
        bind(IdSource.class).toInstance(new SystemIds());
        bind(SecretSource.class).toInstance(new SystemSecrets());
    }
}
