package io.renewal.rest.event;

import com.google.inject.AbstractModule;
import io.renewal.rest.jaxrs.Components;

/** Events. */
public final class EventModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(EventText.class);
        bind(EventsResource.class);
        Components.in(binder()).addBinding().to(EventsResource.class);
    }
}
