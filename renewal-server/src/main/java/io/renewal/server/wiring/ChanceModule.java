package io.renewal.server.wiring;

import com.google.inject.AbstractModule;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.SecretSource;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** The only sources of chance; everything else is told. */
final class ChanceModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(IdSource.class).toInstance(new SystemIds());
        bind(RandomGenerator.class).toInstance(new SecureRandom());
        bind(SecretSource.class).toInstance(new SystemSecrets());
    }
}
