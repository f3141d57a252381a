package io.renewal.rest.sandbox;

import com.google.inject.AbstractModule;
import io.renewal.rest.jaxrs.Components;

/** What only a sandbox has. */
public final class SandboxModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(SandboxClockResource.class);
        Components.in(binder()).addBinding().to(SandboxClockResource.class);
    }
}
