package io.renewal.rest.console.webhook;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** Pages of webhooks. */
public final class WebhookPagesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(EndpointsResource.class);
        bind(DeliveriesResource.class);
        bind(RedeliveryResource.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(EndpointsResource.class);
        components.addBinding().to(DeliveriesResource.class);
        components.addBinding().to(RedeliveryResource.class);
    }
}
