package io.renewal.server.architecture.violations.application.thing;

import io.renewal.server.architecture.violations.application.port.in.DoThing;
import com.google.inject.PrivateModule;

/** Breaks nothing. */
public final class ThingModule extends PrivateModule {
    @Override
    protected void configure() {
        bind(DoThing.class).to(ThingService.class);
        expose(DoThing.class);
    }
}
