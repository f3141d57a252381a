package io.renewal.persistence;

import com.google.inject.PrivateModule;
import com.google.inject.Scopes;
import io.renewal.application.port.out.SandboxClock;

/** Binds the {@link SandboxClock} that an open {@link Database} keeps; beside {@link PersistenceModule}. */
public final class SandboxClockModule extends PrivateModule {
    private final SandboxClockConfig config;

    public SandboxClockModule(SandboxClockConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(SandboxClockConfig.class).toInstance(config);
        bind(JdbcSandboxClock.class).in(Scopes.SINGLETON);
        bind(SandboxClock.class).to(JdbcSandboxClock.class);
        expose(SandboxClock.class);
    }
}
