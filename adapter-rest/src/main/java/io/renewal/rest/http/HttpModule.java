package io.renewal.rest.http;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** Jetty, Jersey in it, and what every request passes. Needs a {@link io.renewal.rest.RestConfig}. */
public final class HttpModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(HttpServer.class);
        bind(JerseyServlet.class);
        bind(JettyErrors.class);
        bind(BodyFilter.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(BodyFilter.class);
        components.addBinding().toInstance(new BodyDrain());
        components.addBinding().toInstance(new RouteFilter());
        components.addBinding().toInstance(new AddressFilter());
        components.addBinding().toInstance(new OptionsFilter());
    }
}
