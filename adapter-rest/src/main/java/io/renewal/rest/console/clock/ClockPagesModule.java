package io.renewal.rest.console.clock;

import com.google.inject.AbstractModule;
import io.renewal.rest.jaxrs.Components;

/** Pages that only a sandbox has. */
public final class ClockPagesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(OnTheWay.class);
        bind(ClockResource.class);
        Components.in(binder()).addBinding().to(ClockResource.class);
    }
}
